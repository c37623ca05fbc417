import { apply } from '../model.js';
import { disagreements, withNumbers } from '../opinion/agreement.js';
import type { Act, Outcome } from '../opinion/acts/act.js';
import { isOpen, situationOf } from '../opinion/openness.js';
import { freshTab, isOvertaken, screensOf } from '../opinion/places.js';
import type { Verification } from '../opinion/verification.js';
import type { Expected, Seen } from '../page/protocol.js';
import type { BenchPage } from '../hands/page.js';
import type { Reply, Server } from '../hands/server.js';
import { attemptProblems, screenProblems } from './checks.js';
import { isPossible, replyProblems } from './possible.js';
import { planOf } from './plan.js';
import type { Plan } from './plan.js';
import { probe } from './probes.js';
import type { OpenTab, Scene } from './scene.js';
import { actOf, numberOf } from './steps.js';
import type { Browsing, Cheat, Intent, Order, WalkStep } from './steps.js';

/** Screen, snapshot and model are not of one opinion. */
export class Disagreement extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'Disagreement';
  }
}

function insist(problems: readonly string[]): void {
  if (problems.length > 0) throw new Disagreement(problems);
}

const renewing = new Set(['restart', 'reset']);
const mostLooks = 6;

/** The acting tab's screens, where it does not just follow. */
interface Acting {
  readonly tab: number;
  readonly screens: readonly string[];
}

/** One walk: takes steps on the real things, and has everybody's opinion after each. */
export class Walk {
  readonly #server: Server;
  readonly #page: BenchPage;
  #scene: Scene;
  #probed = '';
  #turn = 0;

  constructor(server: Server, page: BenchPage, scene: Scene) {
    this.#server = server;
    this.#page = page;
    this.#scene = scene;
  }

  get scene(): Scene {
    return this.#scene;
  }

  /** Takes one step and compares. False where the step cannot be taken here. */
  async take(step: WalkStep): Promise<boolean> {
    const before = this.#scene;
    const acting = await this.#perform(step);
    if (acting === undefined) return false;
    this.#forgetPicks(before.verification, acting === 'nobody' ? undefined : acting.tab);
    await this.#agree(acting === 'nobody' ? undefined : acting);
    const areRenewed = step.who === 'operator' && renewing.has(step.does.kind);
    insist(attemptProblems(before, this.#scene, areRenewed));
    await this.#probeIfShut();
    insist(this.#page.troubles());
    return true;
  }

  /** Takes a step before anybody looks. */
  async prepare(step: WalkStep): Promise<void> {
    await this.#perform(step);
  }

  async #perform(step: WalkStep): Promise<Acting | 'nobody' | undefined> {
    switch (step.who) {
      case 'applicant':
        return this.#act(step.tab, step.does);
      case 'browser':
        return this.#browse(step.does);
      case 'cheat':
        return this.#cheat(step.token, step.does);
      case 'operator':
        return this.#operate(step.does);
    }
  }

  async #act(number: number, intent: Intent): Promise<Acting | undefined> {
    const open = this.#scene.tabs.get(number);
    if (!open || !isPossible(open.seen, intent)) return undefined;
    const plan = planOf(this.#scene, open, intent);
    const { problem } = await this.#page.call('perform', number, plan.gestures);
    insist(problem ? [`${intent.kind}: ${problem}`] : []);
    let last: Outcome | undefined;
    for (const act of plan.acts) {
      last = apply(this.#scene.verification, act);
      this.#become({ verification: last.next });
    }
    this.#noteUse(intent);
    const unsettled = unsettledAfter(open, intent, last);
    this.#setTab(number, { ...withoutChoice(open), tab: plan.tab, unsettled, ...chosenOf(plan) });
    const screens = plan.screens(this.#scene.verification, last);
    return { tab: number, screens: screens.length > 0 ? [...screens, ...unsettled] : screens };
  }

  #noteUse(intent: Intent): void {
    const isPicture = intent.kind === 'photo' || intent.kind === 'choose';
    if (isPicture) this.#become({ pagePictures: Math.max(this.#scene.pagePictures, intent.picture + 1) });
  }

  async #browse(does: Browsing): Promise<'nobody' | undefined> {
    if (does.kind === 'clear storage') {
      await this.#page.call('clearStorage');
      return 'nobody';
    }
    const { tabs, tokens } = this.#scene;
    const open = tabs.get(does.tab);
    const isOpening = does.kind === 'open tab';
    if (isOpening === (open !== undefined) || (does.kind === 'close tab' && tabs.size === 1))
      return undefined;
    if (does.kind === 'close tab') {
      await this.#page.call('unmount', does.tab);
      this.#become({ tabs: new Map([...tabs].filter(([number]) => number !== does.tab)) });
      return 'nobody';
    }
    const isNew = isOpening || does.kind === 'new token';
    if (isNew) this.#become({ tokens: [...tokens, await this.#server.token()] });
    const token = isNew ? tokens.length : (open?.token ?? 0);
    await this.#page.call('mount', does.tab, this.#scene.tokens[token] ?? '');
    this.#setTab(does.tab, { token, tab: freshTab, seen: nothingSeen, unsettled: [] });
    return 'nobody';
  }

  async #cheat(number: number, does: Cheat): Promise<'nobody' | undefined> {
    const token = this.#scene.tokens[number];
    if (token === undefined) return undefined;
    if (does.kind === 'replay') return this.#replay(token, does.nth);
    const { verification } = this.#scene;
    const imageId = does.kind === 'take back' ? numberOf(verification, does.aim) : undefined;
    if (does.kind === 'take back' && imageId === undefined) return undefined;
    const act = does.kind === 'take back' ? { ...does, step: does.aim.step, imageId: imageId ?? 0 } : does;
    const key = `key-${this.#scene.sent.length}`;
    const reply = await this.#server.send(token, act, key);
    const outcome = this.#follow(act, reply);
    insist(replyProblems(act.kind, outcome, reply));
    if (act.kind === 'upload') {
      const sent = reply.status === 200 ? [...this.#scene.sent, { key, act, reply }] : this.#scene.sent;
      this.#become({ sent, ownPictures: this.#scene.ownPictures + 1 });
    }
    return 'nobody';
  }

  /** The same act of sending again: the same answer, and nothing changes, however things stand by now. */
  async #replay(token: string, nth: number): Promise<'nobody' | undefined> {
    const sent = this.#scene.sent[nth];
    if (!sent) return undefined;
    const reply = await this.#server.send(token, sent.act, sent.key);
    const isSame = reply.status === sent.reply.status && reply.text === sent.reply.text;
    insist(isSame ? [] : [`a repeat is answered otherwise: ${reply.status} ${reply.text}`]);
    return 'nobody';
  }

  async #operate(order: Order): Promise<'nobody' | undefined> {
    const act = actOf(this.#scene.verification, order);
    if (!act) return undefined;
    const reply = await this.#server.operate(act);
    const outcome = this.#follow(act, reply);
    const isTaken = reply.status < 300;
    const isRight = outcome.taken === 'maybe' || isTaken === (outcome.taken === 'yes');
    insist(isRight ? [] : [`${act.kind}: ${reply.status} ${reply.text}, the documents say ${outcome.taken}`]);
    const comments = 'aims' in order ? [order, ...order.aims] : [order];
    const said = comments.flatMap((each) => ('comment' in each ? (each.comment ?? []) : []));
    const isFinalWord = order.kind === 'reject';
    this.#become({ said: isFinalWord ? this.#scene.said : [...this.#scene.said, ...said] });
    return 'nobody';
  }

  /** What the model makes of an act that was answered. */
  #follow(act: Act, reply: Reply): Outcome {
    const outcome = apply(this.#scene.verification, act);
    const isIgnored = outcome.taken === 'maybe' && reply.status >= 400;
    if (!isIgnored) this.#become({ verification: outcome.next });
    return outcome;
  }

  /** Lets everything come to rest, and has the server, every tab and the model compared. */
  async #agree(acting: Acting | undefined): Promise<void> {
    for (let look = 0; ; look += 1) {
      const { problem, changesSent } = await this.#page.call('rest');
      insist(problem ? [problem] : []);
      const told = await this.#server.told();
      this.#become({ told, verification: withNumbers(this.#scene.verification, told) });
      insist(disagreements(this.#scene.verification, told));
      // A tab may have set something right by itself, which is news for all.
      if ((await this.#look(acting)) === changesSent) break;
      insist(look < mostLooks ? [] : ['the tabs do not come to rest']);
    }
    for (const open of this.#scene.tabs.values()) insist(screenProblems(this.#scene, open));
  }

  async #look(acting: Acting | undefined): Promise<number> {
    const { verification, told, tabs } = this.#scene;
    const expected = [...tabs].map(([tab, open]): Expected => {
      const isActing = acting?.tab === tab && isOpen(verification);
      const own = isOpen(verification) ? open.unsettled : [];
      const screens = isActing ? acting.screens : [...screensOf(verification, open.tab), ...own];
      return { tab, revision: told.snapshot.revision, screens };
    });
    const { problem, seen, leaks, changesSent } = await this.#page.call('look', expected);
    insist([problem, ...leaks].filter(Boolean));
    [...tabs].forEach(([number, open], index) => {
      const now = seen[index];
      if (now) this.#setTab(number, { ...open, seen: now, tab: this.#tabAfter(open, now) });
    });
    return changesSent;
  }

  /** Where nothing can be done, every tab forgets where its applicant was. */
  #tabAfter({ tab }: OpenTab, { screen }: Seen): OpenTab['tab'] {
    const isShut = !isOpen(this.#scene.verification);
    return { ...tab, shown: screen, ...(isShut && { isFresh: true, readied: [] }) };
  }

  /** A document that was sent from elsewhere counts more than one that was only picked in a tab. */
  #forgetPicks(before: Verification, acting: number | undefined): void {
    const { verification, tabs } = this.#scene;
    for (const [number, open] of tabs) {
      if (number === acting || open.chosen !== undefined) continue;
      const picked = Object.entries(open.tab.picked).filter(
        ([step, document]) => !isOvertaken(document, before, verification, step),
      );
      this.#setTab(number, { ...open, tab: { ...open.tab, picked: Object.fromEntries(picked) } });
    }
  }

  async #probeIfShut(): Promise<void> {
    const { verification, tokens } = this.#scene;
    this.#turn += 1;
    const key = isOpen(verification) ? '' : `${situationOf(verification)} ${tokens.length}`;
    const isNew = this.#probed !== key;
    this.#probed = key;
    if (key !== '') insist(await probe(this.#scene, this.#server, isNew, this.#turn));
  }

  #become(change: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...change };
  }

  #setTab(number: number, open: OpenTab): void {
    this.#become({ tabs: new Map([...this.#scene.tabs, [number, open]]) });
  }
}

const nothingSeen: Seen = {
  screen: '',
  heading: '',
  text: '',
  fileInputs: 0,
  items: [],
  fields: [],
  hasTrouble: false,
  canGoBack: false,
};

function withoutChoice({ chosen: _, ...open }: OpenTab): OpenTab {
  return open;
}

/** The screens on which a picture waits for the applicant, after one more act and what came of it. */
function unsettledAfter({ unsettled, seen }: OpenTab, { kind }: Intent, last?: Outcome): readonly string[] {
  if (kind === 'choose') return [...unsettled, seen.screen];
  if (kind !== 'use' && kind !== 'photo') return unsettled;
  const others = unsettled.filter((screen) => screen !== seen.screen);
  const isKept = last?.taken === 'yes' && !last.isRefusedAtOnce;
  return isKept ? others : [...others, seen.screen];
}

function chosenOf({ chosen }: Plan): Pick<OpenTab, 'chosen'> {
  return chosen === undefined ? {} : { chosen };
}
