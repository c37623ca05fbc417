import { fallenImageFor, imageFor } from './choices.js';
import type { Journey } from './journey.js';
import type { Step } from './level.js';
import type { Photo } from './photo.js';
import type { FlaggedField } from './screen.js';
import type { Shot } from './shot.js';
import { isRetry } from './situation.js';
import type { ReviewResult, SentImage } from './snapshot.js';

/** What is said about an item that is asked again: a reviewer's words, and the labels that stand in for them. */
export interface Reasons {
  readonly comment?: string;
  readonly labels: readonly string[];
}

const wrongDetails = 'PROBLEMATIC_APPLICANT_DATA';

/** Whether a reviewer wants this picture again; a step refused as a whole wants all that was not sent since then. */
export function isWantedAgain({ snapshot, sentImages }: Journey, step: Step, image: SentImage): boolean {
  if (image.result) return image.result.answer === 'RED';
  if (sentImages.has(image.imageId)) return false;
  const status = snapshot.steps[step.name];
  const isNamed = status?.images.some((other) => other.active && other.result?.answer === 'RED') ?? false;
  return status?.result?.answer === 'RED' && !isNamed;
}

/** A picture the server holds, with what this page knows of its looks. */
export function sentPhoto({ faces }: Journey, { imageId, isPdf }: SentImage): Photo {
  const known = faces.get(imageId);
  const unseen = { isPdf, fileName: '', bytes: 0, quarterTurns: 0 } as const;
  return { stage: 'accepted', imageId, warnings: known?.warnings ?? [], face: known?.face ?? unseen };
}

/** What fills a shot now: the photo of this visit, else the server's picture where it still stands. */
export function photoFor(journey: Journey, step: Step, shot: Shot): Photo | undefined {
  const photo = journey.photos.get(shot.key);
  if (photo) return photo;
  const image = imageFor(journey, step, shot);
  return image && !isWantedAgain(journey, step, image) ? sentPhoto(journey, image) : undefined;
}

/** Why the server refused the last picture of a shot, or of its other side, at once; nothing once there is a new one. */
export function refusedBefore(journey: Journey, step: Step, shot: Shot): readonly string[] {
  if (photoFor(journey, step, shot)) return [];
  return fallenImageFor(journey, step, shot)?.errors ?? [];
}

function isRed(result: ReviewResult | undefined): result is ReviewResult {
  return result?.answer === 'RED';
}

/** The fields of a step that a reviewer wants put right, in the level's order. */
export function flaggedFields({ snapshot }: Journey, step: Step): readonly FlaggedField[] {
  const results = snapshot.steps[step.name]?.fieldResults ?? {};
  return step.fields.flatMap(({ name }) => {
    const result = results[name];
    if (!isRed(result)) return [];
    const { moderationComment: comment, rejectLabels: labels } = result;
    return [{ name, ...(comment !== undefined && { comment }), labels }];
  });
}

/** Whether the details are wrong by a label of the whole review, with no step or field named. */
function isDataBlamed({ snapshot }: Journey): boolean {
  const dataSteps = snapshot.level.steps.filter(({ family }) => family === 'data');
  const isNamed = dataSteps.some(({ name }) => isRed(snapshot.steps[name]?.result));
  return isRetry(snapshot) && !isNamed && !!snapshot.review.result?.rejectLabels.includes(wrongDetails);
}

/** Whether a reviewer refused the personal data of a step. */
export function isDataRefused(journey: Journey, step: Step): boolean {
  if (step.family !== 'data') return false;
  const isOwn = isRed(journey.snapshot.steps[step.name]?.result) || flaggedFields(journey, step).length > 0;
  return isOwn || isDataBlamed(journey);
}

/** Whether a reviewer wants the personal data of a step again; what was saved since then is the applicant's answer. */
export function isDataWantedAgain(journey: Journey, step: Step): boolean {
  return isDataRefused(journey, step) && !journey.savedSteps.has(step.name);
}

function reasonsIn(results: readonly (ReviewResult | undefined)[], general: string | undefined): Reasons {
  const red = results.filter(isRed);
  const said = red.flatMap(({ moderationComment }) => moderationComment ?? []);
  const comment = said[0] ?? general;
  const labels = red.find(({ rejectLabels }) => rejectLabels.length > 0)?.rejectLabels ?? [];
  return { ...(comment !== undefined && { comment }), labels };
}

/** Why everything was sent back, where a RETRY names no single item; nothing where it names one. */
export function generalReasons(journey: Journey): Reasons | undefined {
  const { snapshot } = journey;
  const { result } = snapshot.review;
  const isNamed = Object.values(snapshot.steps).some(({ result: own, images, fieldResults }) =>
    [own, ...images.map((image) => image.result), ...Object.values(fieldResults)].some(isRed),
  );
  return isRetry(snapshot) && !isNamed && !isDataBlamed(journey) ? reasonsIn([result], undefined) : undefined;
}

/** The reviewer's words for what is asked again: the item's own, else the step's, else the general ones of a RETRY. */
export function reasonsFor({ snapshot }: Journey, step: Step, image: SentImage | undefined): Reasons {
  const general = isRetry(snapshot) ? snapshot.review.result?.moderationComment : undefined;
  return reasonsIn([image?.result, snapshot.steps[step.name]?.result], general);
}
