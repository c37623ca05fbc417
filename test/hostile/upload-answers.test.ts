import { expect } from '@open-wc/testing';
import type { Photo } from '../../src/domain/photo.js';
import { words } from '../../src/text/en/words.js';
import { billSent, billWire } from './bench/bill-bench.js';
import { sideBySide } from './bench/side-by-side.js';
import { faultsOf } from './bench/faults.js';
import { finalLabels } from './wires/labels.js';
import { kept, uploadRows } from './rows/uploads.js';
import type { Expected } from './rows/uploads.js';
import type { WidgetBench } from './bench/widget-bench.js';
import { withoutWorkers } from './bench/widget-bench.js';

/** Goes to the bill as a person would: by the notice about it, or from the summary. */
async function lookAtBill(bench: WidgetBench): Promise<void> {
  const ways = [words.notice.show, words.summary.changeNamed('Utility bill')];
  const way = ways.find((name) => bench.buttons.includes(name));
  if (way) await bench.press(way);
}

function billOf({ screen }: WidgetBench): Photo | undefined {
  if (screen.name === 'shot') return screen.photo;
  const [item] = screen.name === 'summary' ? screen.items : [];
  return item?.kind === 'photo' ? item.photo : undefined;
}

function isAnswered(bench: WidgetBench): boolean {
  const photo = billOf(bench);
  return photo?.stage === 'waiting'
    ? photo.reason !== 'queued'
    : photo?.stage === 'accepted' || photo?.stage === 'refused' || photo?.stage === 'stuck';
}

const { sending } = words;
const waysOn: Readonly<Record<Expected['stage'], readonly string[]>> = {
  accepted: [words.continue, sending.keep],
  refused: [words.verdict.anotherFile, words.continue],
  stuck: [sending.again],
  waiting: [words.continue],
};

/** What is not as it should be on the bill's screen at this moment. */
function misfitsOf(bench: WidgetBench, expected: Expected): readonly string[] {
  const { text, buttons } = bench;
  const stage = billOf(bench)?.stage;
  const says = expected.stage === 'stuck' ? words.failures[expected.failure].said : expected.says;
  const hasWayOn = buttons.some((button) => waysOn[expected.stage].includes(button));
  return [
    ...(stage === expected.stage ? [] : [`it is ${stage}`]),
    ...(text.includes(says) ? [] : [`"${says}" is not in: ${text}`]),
    ...(hasWayOn ? [] : [`no way on among: ${buttons.join(' | ')}`]),
    ...faultsOf(bench, billWire()),
  ];
}

describe('an answer to an upload', () => {
  withoutWorkers();

  it('is tried in at least a hundred shapes', () => expect(uploadRows.length).to.be.at.least(100));

  sideBySide(
    uploadRows,
    ([name]) => `has its text and a way on: ${name}`,
    async ([, answer, expected]) => {
      // What passes is tried again after a while, and answered the same.
      const { bench } = await billSent(Array.from({ length: 8 }, () => answer));
      await bench.until(() => isAnswered(bench), 'the bill should be answered for');
      await lookAtBill(bench);
      let misfits: readonly string[] = ['never looked at'];
      const isFitting = (): boolean => (misfits = misfitsOf(bench, expected)).length === 0;
      await bench.until(isFitting, '').catch(() => undefined);
      expect(misfits).to.deep.equal([]);
      bench.close();
    },
  );

  it('tells no final label to the page, in whatever list it comes', async () => {
    const { bench } = await billSent([{ ...kept, body: { errors: finalLabels, warnings: finalLabels } }]);
    await bench.until(() => isAnswered(bench), 'the bill should be answered for');
    await lookAtBill(bench);
    expect(faultsOf(bench, billWire())).to.deep.equal([]);
    expect(bench.events.map(({ type }) => type)).to.include('vw-photo-refused');
    bench.close();
  });
});
