import { Hono } from 'hono';
import type { Parts } from '../../parts.js';
import { withManualCheck, withServiceStatus } from '../../review/course.js';
import { withMarks } from '../../review/marks.js';
import { readMarks, readServiceStatus, readStepStatus } from '../../review/read-changes.js';
import { readVerdict } from '../../review/read-verdict.js';
import { withStepStatus } from '../../review/step-status.js';
import { withVerdict, writtenOut } from '../../review/verdict.js';
import type { Env } from '../access.js';
import { limitJsonBody, readJson } from '../request-body.js';
import { Desk } from './desk.js';

/** What a reviewer does: `/resources/applicants/{applicantId}/…`. */
export function reviewCalls({ access }: Parts, desk: Desk): Hono<Env> {
  const calls = new Hono<Env>();

  calls.post('/:applicantId/status/manualCheck', access.operator, limitJsonBody, (context) =>
    desk.act(context, (current, level) => {
      const next = withManualCheck(current, level);
      const isNewCheck = next.review.checksRequested > current.review.checksRequested;
      return { next, what: 'manual-check-started', detail: { isNewCheck } };
    }),
  );

  calls.post('/:applicantId/status/testCompleted', access.operator, limitJsonBody, async (context) => {
    const verdict = readVerdict(await readJson(context));
    return desk.act(context, (current, level) => ({
      next: withVerdict(current, level, verdict),
      what: 'review-finished',
      detail: { ...writtenOut(current, level, verdict) },
    }));
  });

  calls.post('/:applicantId/review/marks', access.operator, limitJsonBody, async (context) => {
    const marks = readMarks(await readJson(context));
    return desk.act(context, (current, level) => ({
      next: withMarks(current, level, marks),
      what: 'items-marked',
      detail: { marks },
    }));
  });

  calls.post('/:applicantId/steps/:idDocSetType/status', access.operator, limitJsonBody, async (context) => {
    const change = readStepStatus(await readJson(context));
    return desk.actOnStep(context, (current, docSet) => ({
      next: withStepStatus(current, docSet, change),
      what: 'step-status-set',
      detail: { step: docSet.idDocSetType, ...change },
    }));
  });

  return calls;
}

/** What the sandbox plays of a reviewing service: `/sandbox/applicants/{applicantId}/…`. */
export function serviceCalls(parts: Parts): Hono<Env> {
  const desk = new Desk(parts);
  const calls = new Hono<Env>();
  calls.post('/:applicantId/reviewStatus', parts.access.operator, limitJsonBody, async (context) => {
    const reviewStatus = readServiceStatus(await readJson(context));
    return desk.act(context, (current) => ({
      next: withServiceStatus(current, reviewStatus),
      actor: 'sandbox',
      what: 'review-status-set',
      detail: { reviewStatus },
    }));
  });
  return calls;
}
