import { expect } from '@open-wc/testing';
import type { Screen } from '../../../src/domain/screen.js';
import { words } from '../../../src/text/en/words.js';
import { states } from '../../support/gallery-states.js';
import { allFields, dataScreen, field, filled, put } from './data-screen-harness.js';
import type { DataHarness } from './data-screen-harness.js';
import { descriptionOf, themes } from './data-field-stage.js';

type Data = Extract<Screen, { name: 'data' }>;

const { data } = words;

/** A form on which a reviewer named every field, with a word about each. */
const everyField: Data = {
  ...dataScreen(allFields, filled),
  flagged: allFields.map(({ name }) => ({ name, comment: `About ${name}.`, labels: [] })),
};
const one = (flagged: Partial<NonNullable<Data['flagged']>[number]>, more: Partial<Data> = {}): Data => ({
  ...dataScreen([field('lastName')], { lastName: 'Muller' }),
  flagged: [{ name: 'lastName', labels: [], ...flagged }],
  ...more,
});

function headingOf({ element }: DataHarness): string {
  const frame = element.shadowRoot!.querySelector('vw-frame')!;
  return `${frame.heading} | ${frame.sentence}`;
}

/** The remark on a field, whether it is still open, and how it is marked. */
function remarkOf(form: DataHarness, name: string): { text: string; stand: string } | undefined {
  const [first] = form.inputs(name);
  const remark = (first!.getRootNode() as ShadowRoot).querySelector(
    first!.id.startsWith('field-') ? `#${first!.id}-remark` : '.remark',
  );
  return remark
    ? {
        text: remark.textContent!.replace(/\s+/g, ' ').trim(),
        stand: remark.className.replace('remark ', ''),
      }
    : undefined;
}

function confirmButtons({ element }: DataHarness): HTMLButtonElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.stand')];
}

describe('The personal-data screen, asked again', () => {
  for (const theme of themes) {
    it(`passes the accessibility audit when ${theme}: named, confirmed, changed, as a whole`, async () => {
      const form = await put(everyField, theme);
      await expect(form.element).to.be.accessible();
      confirmButtons(form)[0]!.click();
      await form.fill('shoeSize', '43');
      await expect(form.element).to.be.accessible();
      for (const state of ['data-flagged', 'data-flagged-one', 'data-again']) {
        await expect((await put(states[state] as Data, theme)).element).to.be.accessible();
      }
    }).timeout(20_000);
  }

  it('says in its heading whether one, several or all are to be put right', async () => {
    const sentence = data.correctSentence;
    expect(headingOf(await put(one({})))).to.equal(`${data.correctOne} | ${sentence}`);
    expect(headingOf(await put(everyField))).to.equal(`${data.correctSeveral} | ${sentence}`);
    const whole = dataScreen(allFields, filled);
    expect(headingOf(await put({ ...whole, comment: 'Odd.' }))).to.equal(
      `${data.checkHeading} | ${data.sentence}`,
    );
    expect(headingOf(await put(whole))).to.equal(`${data.heading} | ${data.sentence}`);
    expect(headingOf(await put({ ...whole, flagged: [], labels: [] }))).to.contain(data.heading);
  });

  it('ties the reviewer’s words to every kind of control', async () => {
    const form = await put(everyField);
    for (const { name } of allFields) {
      const [first] = form.inputs(name);
      const described = first!.closest('fieldset') ?? first!;
      expect(descriptionOf(described), name).to.contain(`About ${name}.`);
      expect(remarkOf(form, name)?.stand, name).to.equal('open');
    }
  });

  it('leaves fields alone that no reviewer named', async () => {
    const form = await put({ ...everyField, flagged: everyField.flagged!.slice(0, 1) });
    expect(remarkOf(form, 'email')).to.equal(undefined);
    expect(confirmButtons(form)).to.have.length(1);
  });

  for (const [what, screen, expected] of [
    ['its own words', one({ comment: 'Own.', labels: ['WRONG_ADDRESS'] }), 'Own.'],
    ['its labels’ text', one({ labels: ['WRONG_ADDRESS'] }), words.labels.WRONG_ADDRESS],
    [
      'its labels’ text, for a comment of nothing',
      one({ comment: '\u200b ', labels: ['WRONG_ADDRESS'] }),
      words.labels.WRONG_ADDRESS,
    ],
    ['a general sentence', one({ labels: ['FORGERY'] }), data.objection],
    [
      'a general sentence under words for the whole',
      one({ labels: ['WRONG_ADDRESS'] }, { comment: 'All.' }),
      data.objection,
    ],
  ] as const) {
    it(`gives ${what} as the remark`, async () => {
      const form = await put(screen);
      expect(remarkOf(form, 'lastName')?.text).to.contain(expected);
      expect(form.element.shadowRoot!.innerHTML).not.to.contain('FORGERY');
    });
  }

  it('shows words for the whole, and those for its labels only where no field is named', async () => {
    const text = async (screen: Data): Promise<string> =>
      (await put(screen)).element.shadowRoot!.querySelector('.whole')?.textContent?.trim() ?? '';
    const base = dataScreen(allFields, filled);
    const labels = ['PROBLEMATIC_APPLICANT_DATA'];
    expect(await text({ ...base, comment: 'All.', labels }))
      .to.contain('All.')
      .and.not.contain('details');
    expect(await text({ ...base, comment: ' \n', labels })).to.equal(words.labels.PROBLEMATIC_APPLICANT_DATA);
    expect(await text({ ...base, labels: ['SPAM'] })).to.equal(data.objection);
    expect(await text(one({}, { labels }))).to.equal('');
    expect(await text(base)).to.equal('');
  });

  it('marks a field until it is changed, and again when it is as it was', async () => {
    const form = await put(one({ comment: 'Own.' }));
    await form.fill('lastName', 'Müller');
    expect(remarkOf(form, 'lastName')?.stand).to.equal('changed');
    expect(form.element.shadowRoot!.querySelector('p.stand')!.textContent).to.contain(data.changed);
    expect(confirmButtons(form)).to.be.empty;
    await form.fill('lastName', ' Muller ');
    expect(remarkOf(form, 'lastName')?.stand).to.equal('open');
    expect(confirmButtons(form)).to.have.length(1);
  });

  it('moves nothing under the hand that types', async () => {
    const form = await put(everyField);
    const [input] = form.inputs('firstName');
    const [, next] = [...form.element.shadowRoot!.querySelectorAll('input')];
    const places = (): number[] =>
      [input!, next!].map((each) => Math.round(each.getBoundingClientRect().top));
    const before = places();
    await form.fill('firstName', 'Anne');
    expect(remarkOf(form, 'firstName')?.stand).to.equal('changed');
    expect(places()).to.deep.equal(before);
  });

  it('marks every kind of field until it is changed', async () => {
    const form = await put(everyField);
    const changed: Readonly<Record<string, string>> = {
      firstName: 'Anne',
      email: 'anne@example.com',
      phone: '+49 30 5678',
      nationality: 'France',
      dob: '28/3/1985',
      gender: 'X',
      shoeSize: '43',
    };
    for (const [name, text] of Object.entries(changed)) {
      await form.fill(name, text);
      expect(remarkOf(form, name)?.stand, name).to.equal('changed');
    }
    await form.send();
    expect(form.sent).to.have.length(1);
  });

  it('lets the applicant say that it is right, and take that back', async () => {
    const form = await put(one({ comment: 'Own.' }));
    const [button] = confirmButtons(form);
    expect(button!.textContent!.trim()).to.equal(data.confirm);
    expect(button!.getAttribute('aria-label')).to.contain(words.fields.lastName);
    button!.click();
    await form.settled();
    expect(remarkOf(form, 'lastName')?.stand).to.equal('confirmed');
    expect(button!.ariaPressed).to.equal('true');
    button!.click();
    await form.settled();
    expect(remarkOf(form, 'lastName')?.stand).to.equal('open');
  });

  it('asks for no such word where there is nothing to confirm', async () => {
    expect(confirmButtons(await put(one({}, { values: {} })))).to.be.empty;
  });

  it('saves as before, confirmed or not, and keeps its marks when that goes wrong', async () => {
    const form = await put(one({ comment: 'Own.' }));
    await form.fill('lastName', 'Müller');
    await form.send();
    expect(form.sent).to.deep.equal([{ lastName: 'Müller' }]);
    await form.show({
      ...form.element.screen,
      saving: { stage: 'failed', failure: { code: 'unreachable' } },
    });
    expect(remarkOf(form, 'lastName')?.stand).to.equal('changed');
    const untouched = await put(one({ comment: 'Own.' }));
    await untouched.send();
    expect(untouched.sent).to.deep.equal([{ lastName: 'Muller' }]);
  });

  it('begins anew for another step', async () => {
    const form = await put(one({ comment: 'Own.' }));
    confirmButtons(form)[0]!.click();
    await form.settled();
    await form.show(one({ comment: 'Own.' }, { step: 'APPLICANT_DATA2' }));
    expect(remarkOf(form, 'lastName')?.stand).to.equal('open');
  });

  it('says why saving was refused as exactly as the server does', async () => {
    const failure = { code: 'refused', status: 409, errorCode: 1008 } as const;
    const form = await put(one({}, { saving: { stage: 'failed', failure } }));
    const alert = form.element.shadowRoot!.querySelector('[role=alert]')!;
    expect(alert.textContent).to.contain(words.errors['applicant-marked-as-deleted'].said);
  });
});
