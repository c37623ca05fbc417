import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Applicant, Picture } from '../applicant/applicant.js';
import { refuseUnlessOpen, whyShut } from '../applicant/openness.js';
import { shownPictures } from '../applicant/pictures.js';
import { withFields } from '../applicant/steps/fields.js';
import type { Parts } from '../parts.js';
import { Refusal } from '../refusal.js';
import { requestCheck } from '../sandbox/armed/request-check.js';
import { imageSentUnder } from '../store/replies.js';
import { rememberCalledOff } from '../store/called-off.js';
import type { Decision } from '../store/register.js';
import { withPictureTakenBack } from '../upload/keep-picture.js';
import type { Env } from './access.js';
import { limitJsonBody, readJson } from './request-body.js';
import { limitUpload, readIdempotencyKey, uploadCall } from './upload-call.js';

function imageIdOf(context: Context<Env>): number {
  const text = context.req.param('imageId') ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new Refusal('not-found');
  return Number(text);
}

function applicantIdOf(context: Context<Env>): string {
  return context.req.param('applicantId') ?? '';
}

/** An applicant's picture is neither taken nor shown any longer; once is as good as twice. */
function takenBack(current: Applicant, imageId: number): Decision<undefined> {
  const picture = current.pictures.find(({ id }) => id === imageId);
  if (!picture) throw new Refusal('not-found');
  if (picture.inactiveBecause === 'taken-back') return { next: current, answer: undefined };
  refuseUnlessOpen(current, picture.step);
  const history = { actor: 'applicant', what: 'picture-taken-back', detail: { imageId } } as const;
  return { next: withPictureTakenBack(current, imageId), history, answer: undefined };
}

/** What an applicant does and what both sides look at: `/resources/applicants/{applicantId}/…`. */
export function applicantCalls(parts: Parts): Hono<Env> {
  const { access, register, pictures, now } = parts;
  const calls = new Hono<Env>();

  calls.post('/:applicantId/info/idDoc', access.applicant, limitUpload, uploadCall(parts));

  calls.delete('/:applicantId/info/idDoc/:idempotencyKey', access.applicant, async (context) => {
    const applicantId = applicantIdOf(context);
    const act = { applicantId, idempotencyKey: readIdempotencyKey(context.req.param('idempotencyKey')) };
    await register.change(
      applicantId,
      async (current, _level, queries) => {
        const imageId = await imageSentUnder(queries, act);
        if (imageId === undefined) await rememberCalledOff(queries, act);
        const standing = current.pictures.find(({ id, active }) => id === imageId && active);
        return standing ? takenBack(current, standing.id) : { next: current, answer: undefined };
      },
      context.req.raw.signal,
    );
    return context.body(null, 204);
  });

  calls.get('/:applicantId/resources/:imageId', access.either, async (context) => {
    const { signal } = context.req.raw;
    const { applicant } = await register.find(applicantIdOf(context), signal);
    const picture = applicant.pictures.find(({ id }) => id === imageIdOf(context));
    const isShown = (found: Picture) =>
      !whyShut(applicant) && shownPictures(applicant, found.step).includes(found);
    if (!picture || !(context.get('caller').role === 'operator' || isShown(picture)))
      throw new Refusal('not-found');
    const bytes = new Uint8Array(await pictures.get(picture.sha256, signal));
    return context.body(bytes, 200, {
      'Content-Type': picture.contentType,
      'Cache-Control': 'no-store',
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    });
  });

  calls.delete('/:applicantId/resources/:imageId', access.applicant, async (context) => {
    const imageId = imageIdOf(context);
    await register.change(
      applicantIdOf(context),
      (current) => takenBack(current, imageId),
      context.req.raw.signal,
    );
    return context.body(null, 204);
  });

  calls.patch('/:applicantId/fixedInfo', access.applicant, limitJsonBody, async (context) => {
    const values = await readJson(context);
    const fixedInfo = await register.change(
      applicantIdOf(context),
      (current, level) => {
        const next = withFields(current, level, values, now());
        const history = {
          actor: 'applicant',
          what: 'fields-set',
          detail: { fields: Object.keys(values) },
        } as const;
        return { next, history, answer: next.fixedInfo };
      },
      context.req.raw.signal,
    );
    return context.json(fixedInfo);
  });

  calls.post('/:applicantId/status/pending', access.either, limitJsonBody, async (context) => {
    const actor = context.get('caller').role;
    await register.change(
      applicantIdOf(context),
      (current, level, queries) => requestCheck(actor, current, level, queries),
      context.req.raw.signal,
    );
    return context.json({ ok: 1 });
  });

  return calls;
}
