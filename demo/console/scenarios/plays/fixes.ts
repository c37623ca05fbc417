import type { Plays } from '../scenario.js';
import type { Sent } from '../stage/applicant-part.js';
import type { Stage } from '../stage/stage.js';

const dataLevel = 'data-kyc-level';

/** A rejected item of a resubmission. */
function red(
  step: string,
  more: { imageId?: number; field?: string; labels?: string[]; words?: string } = {},
) {
  const { imageId, field, labels, words } = more;
  return {
    step,
    reviewAnswer: 'RED' as const,
    ...(imageId !== undefined && { imageId }),
    ...(field !== undefined && { field }),
    ...(labels && { rejectLabels: labels }),
    ...(words !== undefined && { moderationComment: words }),
  };
}

async function submitsWithDetails(
  { applicant }: Stage,
  fields?: Readonly<Record<string, string>>,
): Promise<Sent> {
  const sent = await applicant.sendsAll();
  await applicant.fillsIn(fields);
  await applicant.asksForCheck();
  return sent;
}

const hostile = `<b>Bold</b> <img src=x onerror="document.title='run'"> {{7*7}} &amp; "quoted"`;

/** A reviewer wants some items again. */
export const fixes: Plays = {
  'retry-one': {
    title: 'One picture, with a comment',
    expect: 'The back with its picture and the reviewer’s words; the rest accepted.',
    headings: ['One thing to fix', 'ID card, back'],
    reads: ['The lines at the bottom are cut off.'],
    play: async ({ applicant, operator }) => {
      const { back } = await applicant.submits();
      const item = red('IDENTITY', {
        imageId: back,
        words: 'The lines at the bottom are cut off.',
        labels: ['UNSATISFACTORY_PHOTOS'],
      });
      await operator.asksAgain({ items: [item], clientComment: 'Only for the integrator.' });
    },
  },
  'retry-labels': {
    title: 'Several pictures, labels only',
    expect: 'Plain texts for the labels stand where there are no words.',
    headings: ['3 things to fix', 'ID card, front', 'Selfie with document', 'Utility bill'],
    reads: ['The document is damaged. Use another one, or a new copy of it.'],
    play: async ({ applicant, operator }) => {
      const { front, selfie, bill } = await applicant.submits();
      await operator.asksAgain({
        items: [
          red('IDENTITY', { imageId: front, labels: ['DOCUMENT_DAMAGED', 'BLACK_AND_WHITE'] }),
          red('SELFIE', { imageId: selfie, labels: ['BAD_FACE_MATCHING'] }),
          red('PROOF_OF_RESIDENCE', { imageId: bill, labels: ['WRONG_ADDRESS'] }),
        ],
      });
    },
  },
  'retry-general': {
    title: 'Only a comment on the whole',
    expect: 'The general comment stands at each item.',
    headings: ['2 things to fix', 'ID card, front', 'ID card, back'],
    reads: ['Please photograph both sides by daylight.'],
    play: async ({ applicant, operator }) => {
      const { front, back } = await applicant.submits();
      await operator.asksAgain({
        moderationComment: 'Please photograph both sides by daylight.',
        items: [red('IDENTITY', { imageId: front }), red('IDENTITY', { imageId: back })],
      });
    },
  },
  'retry-silent': {
    title: 'Without any words',
    expect: 'A general sentence of our own stands at the item.',
    headings: ['One thing to fix', 'Selfie with document'],
    reads: ['This must be sent again. Take your time: sharp, bright and whole.'],
    play: async ({ applicant, operator }) => {
      const { selfie } = await applicant.submits();
      await operator.asksAgain({ items: [red('SELFIE', { imageId: selfie })] });
    },
  },
  'retry-everything': {
    title: 'Everything, as no item is named',
    expect: 'All four pictures are asked again.',
    headings: ['4 things to fix'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.asksAgain({ rejectLabels: ['UNSATISFACTORY_PHOTOS'] });
    },
  },
  'retry-marks': {
    title: 'The pictures that a reviewer marked',
    expect: 'Only the rejected mark is asked again, with its words.',
    headings: ['One thing to fix', 'Selfie with document'],
    reads: ['Your eyes are closed.'],
    play: async ({ applicant, operator }) => {
      const { front, selfie } = await applicant.submits();
      await operator.startsManualCheck();
      await operator.marks(
        { step: 'IDENTITY', imageId: front, mark: 'approved' },
        { step: 'SELFIE', imageId: selfie, mark: 'rejected', moderationComment: 'Your eyes are closed.' },
      );
      await operator.asksAgain();
    },
  },
  'retry-fields': {
    title: 'Two of the details',
    expect: 'One item; its form has just the two fields, each with its comment.',
    headings: ['One thing to fix'],
    reads: ['Your document says another day.'],
    level: dataLevel,
    play: async (stage) => {
      await submitsWithDetails(stage);
      await stage.operator.asksAgain({
        items: [
          red('APPLICANT_DATA', { field: 'dob', words: 'Your document says another day.' }),
          red('APPLICANT_DATA', { field: 'lastName', labels: ['PROBLEMATIC_APPLICANT_DATA'] }),
        ],
      });
    },
  },
  'retry-details': {
    title: 'The details as a whole',
    expect: 'One item that opens the whole form.',
    headings: ['One thing to fix'],
    level: dataLevel,
    play: async (stage) => {
      await submitsWithDetails(stage);
      const item = red('APPLICANT_DATA', { labels: ['PROBLEMATIC_APPLICANT_DATA'] });
      await stage.operator.asksAgain({ items: [item], rejectLabels: ['PROBLEMATIC_APPLICANT_DATA'] });
    },
  },
  'retry-mixed': {
    title: 'A picture with words, one with a label, a field',
    expect: 'Three items, each with what was said about it.',
    headings: ['3 things to fix'],
    reads: ['There is a reflection on your name.', 'The bill has another postcode.'],
    level: dataLevel,
    play: async (stage) => {
      const { front, bill } = await submitsWithDetails(stage);
      await stage.operator.asksAgain({
        items: [
          red('IDENTITY', { imageId: front, words: 'There is a reflection on your name.' }),
          red('PROOF_OF_RESIDENCE', { imageId: bill, labels: ['BAD_PROOF_OF_ADDRESS'] }),
          red('APPLICANT_DATA', { field: 'postCode', words: 'The bill has another postcode.' }),
        ],
      });
    },
  },
  'retry-sent-again': {
    title: 'Fixed, not submitted',
    expect: 'Everything is there again and waits to be sent for checking.',
    headings: ['Check your answers'],
    play: async ({ applicant, operator }) => {
      const { selfie } = await applicant.submits();
      await operator.asksAgain({ items: [red('SELFIE', { imageId: selfie, labels: ['BAD_SELFIE'] })] });
      await applicant.sends('selfie');
    },
  },
  'retry-submitted-again': {
    title: 'Fixed and submitted again',
    expect: 'In review, as the first time.',
    headings: ['We’re checking your photos'],
    play: async ({ applicant, operator }) => {
      const { selfie } = await applicant.submits();
      await operator.asksAgain({ items: [red('SELFIE', { imageId: selfie, labels: ['BAD_SELFIE'] })] });
      await applicant.sends('selfie');
      await applicant.asksForCheck();
    },
  },
  'comment-markup': {
    title: 'A comment with markup in it',
    expect: 'The comment is shown letter by letter; nothing of it is bold, loaded or run.',
    headings: ['One thing to fix'],
    reads: [hostile],
    play: async ({ applicant, operator }) => {
      const { back } = await applicant.submits();
      await operator.asksAgain({ items: [red('IDENTITY', { imageId: back, words: hostile })] });
    },
  },
  'comment-long': {
    title: 'A very long comment without a space',
    expect: 'The comment wraps within the widget.',
    headings: ['One thing to fix'],
    play: async ({ applicant, operator }) => {
      const { back } = await applicant.submits();
      const words = `${'unbroken'.repeat(60)} ${'Please photograph it once more. '.repeat(20)}`;
      await operator.asksAgain({ items: [red('IDENTITY', { imageId: back, words })] });
    },
  },
  arabic: {
    title: 'Arabic names and an Arabic comment',
    expect: 'The comment reads from right to left, in any language of the widget.',
    headings: ['One thing to fix'],
    reads: ['الاسم لا يطابق الوثيقة (ID-4821). يرجى تصحيحه.'],
    level: dataLevel,
    play: async (stage) => {
      await submitsWithDetails(stage, { firstName: 'محمد عبد الله', lastName: 'الحسن' });
      const words = 'الاسم لا يطابق الوثيقة (ID-4821). يرجى تصحيحه.';
      await stage.operator.asksAgain({ items: [red('APPLICANT_DATA', { field: 'lastName', words })] });
    },
  },
};
