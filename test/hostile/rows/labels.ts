import { words } from '../../../src/text/en/words.js';
import type { Row } from '../bench/routes.js';
import { refusedFront } from '../wires/bases.js';
import { finalLabels, temporaryLabels } from '../wires/labels.js';

const { labels, generalLabel } = words;

/** Snapshots of a RETRY with reject labels. */
export const labelRows: readonly Row[] = [
  ...temporaryLabels.map((label): Row => [
    `the label ${label}`,
    refusedFront([label]),
    'fix → shot',
    labels[label],
  ]),
  ...finalLabels.map((label): Row => [
    `RETRY with the final label ${label}`,
    refusedFront([label]),
    'fix → shot',
    generalLabel,
  ]),
  [
    'every label at once',
    refusedFront([...finalLabels, ...temporaryLabels]),
    'fix → shot',
    labels.WRONG_ADDRESS,
  ],
  [
    'every final label at once',
    refusedFront(finalLabels, { rejectLabels: finalLabels }),
    'fix → shot',
    generalLabel,
  ],
  ['a label nobody knows', refusedFront(['SOMETHING_NEW']), 'fix → shot', generalLabel],
  [
    'labels that are names of objects',
    refusedFront(['constructor', '__proto__']),
    'fix → shot',
    generalLabel,
  ],
  ['no labels at all', refusedFront([]), 'fix → shot', generalLabel],
  ['labels that are no list', refusedFront('SCREENSHOTS'), 'fix → shot', generalLabel],
  [
    'the comment of the whole',
    refusedFront([], { moderationComment: 'Look again.' }),
    'fix → shot',
    'Look again.',
  ],
];
