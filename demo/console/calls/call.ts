/** What a person is told of a call that did not work. */
export interface Problem {
  readonly description: string;
  /** The HTTP status; absent where no answer came. */
  readonly status?: number;
  readonly errorName?: string;
  /** What to quote when asking about it; the server's log has the same. */
  readonly correlationId?: string;
}

/** A call that did not work, with what the server said about it. */
export class CallRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.description);
    this.name = 'CallRefused';
    this.problem = problem;
  }
}

const limitMs = 15_000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function problemOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>> | null;
  const errorName = text(said?.['errorName']);
  const correlationId = text(said?.['correlationId']);
  return {
    description: text(said?.['description']) ?? `The server answered ${answer.status}.`,
    status: answer.status,
    ...(errorName && { errorName }),
    ...(correlationId && { correlationId }),
  };
}

/** The server's answer to a call, within a time limit; throws `CallRefused` unless it is a good one. */
export async function answerOf(path: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  const answer = await fetch(path, { ...request, signal: limited }).catch(() => undefined);
  signal.throwIfAborted();
  if (!answer) throw new CallRefused({ description: 'The server cannot be reached.' });
  if (!answer.ok) throw new CallRefused(await problemOf(answer));
  return answer;
}

/** What to tell of whatever was thrown; the only place that looks into it. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof CallRefused) return thrown.problem;
  return { description: 'Something unexpected went wrong on this page.' };
}
