import type { Record } from '../hands/records.js';
import type { Ledger } from './ledger.js';

/** Whatever is not as it must be at the end of a journey, by the server's own records. */
export function problemsOf({ applicant, webhooks }: Record, ledger: Ledger): readonly string[] {
  const { images, history, steps, review } = applicant;
  const problems: string[] = [];
  const need = (isSo: boolean, problem: string): void => void (isSo || problems.push(problem));

  const active = images.filter((image) => image.active).map(({ sha256 }) => sha256);
  const wanted = [...ledger.last.values()].flat();
  for (const [key, photos] of ledger.last) {
    const count = photos.filter((sha256) => active.includes(sha256)).length;
    need(count === 1, `of ${key}, ${photos.map(short).join(' or ')}, ${count} photos are at the server`);
  }
  const strays = active.filter((sha256) => !wanted.includes(sha256));
  need(strays.length === 0, `active and not the applicant's last choice: ${strays.map(short).join(', ')}`);
  need(new Set(active).size === active.length, 'a photo is active twice');

  const hashes = images.map(({ sha256 }) => sha256);
  const twice = hashes.filter((sha256, index) => hashes.indexOf(sha256) !== index);
  need(twice.length === 0, `kept twice: ${twice.map(short).join(', ')}`);
  need(new Set(images.map(({ imageId }) => imageId)).size === images.length, 'an image id occurs twice');
  const unknown = hashes.filter((sha256) => !ledger.used.includes(sha256));
  need(unknown.length === 0, `never used by the applicant: ${unknown.map(short).join(', ')}`);
  const lost = [...ledger.accepted].filter((sha256) => !hashes.includes(sha256));
  need(lost.length === 0, `accepted and not at the server: ${lost.map(short).join(', ')}`);

  const requested = history.filter(({ what }) => what === 'check-requested').length;
  need(requested === 1, `the check was requested ${requested} times`);
  const told = webhooks.filter((type) => type === 'applicantPending').length;
  need(told === 1, `applicantPending was told ${told} times`);
  need(review.reviewStatus === 'pending', `the review is ${review.reviewStatus}`);
  const attempts = Object.entries(steps).filter(([, step]) => (step.attempts?.used ?? 0) > 0);
  need(attempts.length === 0, `attempts counted for ${attempts.map(([name]) => name).join(', ')}`);
  return problems;
}

function short(sha256: string): string {
  return sha256.slice(0, 8);
}
