import { FailureError } from '../domain/failure.js';
import { fileErrorByStatus } from '../domain/file-status.js';
import { asId, asObject, asText } from '../domain/reading.js';
import type { Receipt } from '../flow/ports.js';
import { failureOf, parseJson } from './http-failure.js';

/** An answer of the server's that is there as a whole. */
export interface WholeAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: string;
}

const firstPictureCode = 1000;
const lastPictureCode = 1011;
/** Codes in the pictures' range that are about the whole verification, not about this picture. */
const sessionCodes = new Set([1006, 1008, 1009]);

/** A tag is one word; sentences, and the labels of reviewers, are not for the page. */
const tagShape = /^[a-z\d][\w.-]{0,63}$/;

/** What a server says with a list, or with one thing where a list belongs. */
function saidIn(value: unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) =>
    typeof item === 'object'
      ? Object.keys(item ?? {}).length > 0
      : item !== false && asText(String(item ?? '')) !== undefined,
  );
}

/** The tags of what was said; one that is in no table where something was said, but by no tag. */
function tagsIn(said: readonly unknown[]): readonly string[] {
  const tags = said.flatMap((item) => {
    const { code, tag, name } = asObject(item);
    const text = asText(item) ?? asText(tag) ?? asText(code) ?? asText(name);
    return text !== undefined && tagShape.test(text) ? [text] : [];
  });
  return tags.length === 0 && said.length > 0 ? ['unknown'] : tags;
}

/** What an answer outside 2xx means: a refusal of the picture is a receipt, everything else a failure. */
export function refusalOf({ status, header, body }: WholeAnswer): Receipt {
  const failure = failureOf(status, header, body);
  const code = failure.errorCode ?? 0;
  const isAboutPicture = code >= firstPictureCode && code <= lastPictureCode && !sessionCodes.has(code);
  const byStatus = failure.errorCode === undefined ? fileErrorByStatus.get(status) : undefined;
  if (!isAboutPicture && byStatus === undefined) throw new FailureError(failure);
  return { outcome: 'refused', reasons: [failure.errorName ?? byStatus ?? String(code)], usesTry: false };
}

/** What the answer to an upload means. */
export function receiptOf(answer: WholeAnswer): Receipt {
  const { status, header, body } = answer;
  if (status < 200 || status >= 300) return refusalOf(answer);
  const { errors, warnings } = asObject(parseJson(body));
  const refusals = saidIn(errors);
  if (refusals.length > 0) return { outcome: 'refused', reasons: tagsIn(refusals), usesTry: true };
  const imageId = asId(header('X-Image-Id'));
  if (imageId === undefined) throw new FailureError({ code: 'bad-answer', status });
  return { outcome: 'accepted', imageId, warnings: tagsIn(saidIn(warnings)) };
}
