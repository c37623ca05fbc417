import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { parse } from 'yaml';

/** A request as it went over the wire. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** An answer as it came over the wire. */
export interface SeenResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for a stream that goes on. */
  readonly body?: Uint8Array;
}

/** What of an exchange is not as the contract says, in words; both empty when all is well. */
export interface ContractProblems {
  readonly request: readonly string[];
  readonly response: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const contractUrl = new URL('../../../docs/openapi.yaml', import.meta.url);

/** The contract with every object closed: what the document does not name may not be said, here. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, closed(item)] as const);
  const object: Record<string, unknown> = Object.fromEntries(entries);
  const isObjectSchema = object['type'] === 'object' && object['properties'] !== undefined;
  return isObjectSchema ? { additionalProperties: false, ...object } : object;
}

const contract = closed(parse(readFileSync(contractUrl, 'utf8'))) as Json;
const ajv = new Ajv2020({ strict: false, allErrors: true });
// The package is CommonJS: what it calls its default export is one step further in.
const addFormats = addFormatsModule as unknown as (target: Ajv2020) => void;
addFormats(ajv);
ajv.addSchema(contract, 'contract');
const compiled = new Map<string, ValidateFunction>();

function at(pointer: readonly string[]): unknown {
  return pointer.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], contract);
}

/** The place that a place refers to, or the place itself. */
function resolved(pointer: readonly string[]): readonly string[] {
  const reference = (at(pointer) as Json | undefined)?.['$ref'];
  return typeof reference === 'string' ? reference.slice(2).split('/') : pointer;
}

function problemsOf(pointer: readonly string[], value: unknown, what: string): string[] {
  const path = pointer
    .map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = compiled.get(path) ?? ajv.compile({ $ref: `contract#/${path}` });
  compiled.set(path, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [what, instancePath, message, JSON.stringify(params)].join(' '),
  );
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** One call of the contract, and whose secret opens it: `accessToken`, `operatorSecret`, either or none. */
export interface ContractCall {
  readonly path: string;
  readonly method: string;
  readonly callers: readonly string[];
}

function callersOf(operation: unknown): readonly string[] {
  const { security = [] } = operation as { readonly security?: readonly Json[] };
  return security.flatMap((scheme) => Object.keys(scheme));
}

/** Every call that the contract has. */
export const operations: readonly ContractCall[] = Object.entries(contract['paths'] as Json).flatMap(
  ([path, item]) =>
    Object.entries(item as Json)
      .filter(([method]) => method !== 'parameters')
      .map(([method, operation]) => ({ path, method, callers: callersOf(operation) })),
);

function operationOf(request: SeenRequest): Operation | undefined {
  const { pathname } = new URL(request.url);
  for (const { path, method } of operations) {
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const found = pattern.exec(pathname);
    if (found && method === request.method.toLowerCase())
      return { path, method, pathParameters: { ...found.groups } };
  }
  return undefined;
}

function mediaTypeOf(headers: Readonly<Record<string, string>>): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function bodyOf(headers: Readonly<Record<string, string>>, bytes: Uint8Array): Promise<unknown> {
  const body = Uint8Array.from(bytes);
  if (mediaTypeOf(headers) !== 'multipart/form-data') return parsed(Buffer.from(body).toString('utf8'));
  const type = headers['content-type'] ?? '';
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const parts = [...(form?.entries() ?? [])].map(async ([name, part]) => {
    const text = typeof part === 'string' ? part : await part.text();
    return [name, name === 'metadata' ? parsed(text) : text] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}

function parameterProblems(request: SeenRequest, { path, method, pathParameters }: Operation): string[] {
  const lists = [
    ['paths', path, 'parameters'],
    ['paths', path, method, 'parameters'],
  ];
  const query = new URL(request.url).searchParams;
  return lists.flatMap((list) =>
    ((at(list) as readonly unknown[] | undefined) ?? []).flatMap((_, index) => {
      const place = resolved([...list, String(index)]);
      const { name, in: where, required } = at(place) as { name: string; in: string; required?: boolean };
      const values: Readonly<Record<string, string | null | undefined>> = {
        path: pathParameters[name],
        header: request.headers[name.toLowerCase()],
        query: query.get(name),
      };
      const value = values[where] ?? undefined;
      if (value === undefined) return required ? [`parameter ${name} is missing`] : [];
      const isNumber = (at([...place, 'schema', 'type']) as unknown) === 'integer';
      return problemsOf([...place, 'schema'], isNumber ? Number(value) : value, `parameter ${name}`);
    }),
  );
}

async function requestProblems(request: SeenRequest, operation: Operation): Promise<string[]> {
  const { path, method } = operation;
  const problems = parameterProblems(request, operation);
  const declared = ['paths', path, method, 'requestBody'];
  const body = request.body?.length ? request.body : undefined;
  const expected = at(declared) as { required?: boolean; content: Json } | undefined;
  if (!expected) return body ? [...problems, 'a body where none belongs'] : problems;
  if (!body) return expected.required ? [...problems, 'no body'] : problems;
  const type = mediaTypeOf(request.headers);
  if (!expected.content[type]) return [...problems, `a body of type ${type}`];
  const value = await bodyOf(request.headers, body);
  return [...problems, ...problemsOf([...declared, 'content', type, 'schema'], value, 'request')];
}

async function responseProblems(response: SeenResponse, { path, method }: Operation): Promise<string[]> {
  const { status, headers, body } = response;
  const responses = ['paths', path, method, 'responses'];
  const known = at(responses) as Json;
  const key = [String(status), `${Math.floor(status / 100)}XX`].find((name) => known[name] !== undefined);
  if (!key) return [`status ${status} is not in the contract`];
  const place = resolved([...responses, key]);
  const { headers: declared = {}, content } = at(place) as { headers?: Json; content?: Json };
  const problems = Object.entries(declared).flatMap(([name, header]) => {
    const value = headers[name.toLowerCase()];
    if (value === undefined) return (header as Json)['required'] ? [`header ${name} is missing`] : [];
    return problemsOf([...place, 'headers', name, 'schema'], value, `header ${name}`);
  });
  if (!content) return body?.length ? [...problems, 'a body where none belongs'] : problems;
  const type = mediaTypeOf(headers);
  if (!content[type]) return [...problems, `an answer of type ${type}`];
  if (type !== 'application/json' || !body) return problems;
  const value = await bodyOf(headers, body);
  return [...problems, ...problemsOf([...place, 'content', type, 'schema'], value, 'answer')];
}

/**
 * Compares one exchange with the contract. Nothing comes back for what is no call of the contract at all: preflights, and
 * addresses outside `/resources`, `/integrator` and `/sandbox`. Header names are in lower case.
 */
export async function validateExchange(
  request: SeenRequest,
  response: SeenResponse,
): Promise<ContractProblems | undefined> {
  const { pathname } = new URL(request.url);
  if (request.method === 'OPTIONS' || !/^\/(resources|integrator|sandbox)\//.test(`${pathname}/`))
    return undefined;
  const operation = operationOf(request);
  if (!operation) return { request: [`${request.method} ${pathname} is not in the contract`], response: [] };
  return {
    request: await requestProblems(request, operation),
    response: await responseProblems(response, operation),
  };
}
