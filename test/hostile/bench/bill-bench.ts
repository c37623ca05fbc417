import type { PhotoPort } from '../../../src/flow/ports.js';
import { Http } from '../../../src/services/http.js';
import { PhotoService } from '../../../src/services/photo-service.js';
import { words } from '../../../src/text/en/words.js';
import { pdfFile } from '../../inspection/pdf/pdf-files.js';
import { CountingTokens, script } from '../../support/scripted.js';
import type { Scripted, ScriptedAnswer } from '../../support/scripted.js';
import { sentStep, wireSnapshot } from '../../support/wire.js';
import type { WireSnapshot } from '../../support/wire.js';
import { ReadyApi } from './ready-api.js';
import { WidgetBench } from './widget-bench.js';

const docSets = [{ idDocSetType: 'PROOF_OF_RESIDENCE', types: ['UTILITY_BILL'], optional: false }];

/** One bill is asked for and nothing else, changed by what is given. */
export function billWire(changes: Record<string, unknown> = {}): WireSnapshot {
  return wireSnapshot({ requiredIdDocs: { docSets }, steps: { PROOF_OF_RESIDENCE: null }, ...changes });
}

/** The same with the bill at the server. */
export function heldWire(): WireSnapshot {
  return billWire({ steps: { PROOF_OF_RESIDENCE: sentStep('UTILITY_BILL', [undefined], {}, 17) } });
}

/** A session that is said at once, and a server over real HTTP for the pictures; the session lists what that took. */
class BillApi extends ReadyApi {
  readonly #photos: PhotoService;
  readonly #afterwards: unknown;

  constructor({ baseUrl }: Scripted, afterwards: unknown) {
    super(billWire());
    this.#photos = new PhotoService(new Http(baseUrl, new CountingTokens()));
    this.#afterwards = afterwards;
  }

  override async sendPhoto(...args: Parameters<PhotoPort['sendPhoto']>): ReturnType<PhotoPort['sendPhoto']> {
    if (this.#afterwards !== undefined) this.holds(this.#afterwards);
    const receipt = await this.#photos.sendPhoto(...args);
    if (receipt.outcome === 'accepted') this.holds(heldWire());
    return receipt;
  }
}

/** The widget just after a bill was handed over to a server that answers like this; `afterwards` is its session then. */
export async function billSent(
  answers: readonly ScriptedAnswer[],
  afterwards?: unknown,
): Promise<{ readonly bench: WidgetBench; readonly server: Scripted }> {
  const server = await script(answers);
  const bench = new WidgetBench(new BillApi(server, afterwards));
  await bench.opens();
  await bench.press(words.start.begin);
  bench.pick(new File([pdfFile()], 'bill.pdf', { type: 'application/pdf' }));
  await bench.until(() => bench.buttons.includes(words.verdict.useFile), 'the bill should be judged');
  await bench.press(words.verdict.useFile);
  return { bench, server };
}
