import { Task, TaskStatus } from '@lit/task';
import { html, LitElement } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { familyOf } from './domain/level.js';
import { stepOf } from './domain/screen.js';
import type { ClosedReason, Screen } from './domain/screen.js';
import { define } from './elements/define.js';
import type { PlaceChosenEvent } from './elements/gestures.js';
import './elements/failed-screen.js';
import './elements/loading-screen.js';
import './elements/notice-bar.js';
import type { NoticeAction } from './elements/notice-bar.js';
import { surfaceStyles } from './elements/surface.styles.js';
import { FailureEvent, RestartRequestedEvent, StepStartedEvent, TokenExpiredEvent } from './events.js';
import type { Notice } from './flow/notices.js';
import type { VerificationApi } from './flow/ports.js';
import { VisitController } from './flow/visit-controller.js';
import { outwardEvent } from './outward.js';
import { ScreenStage } from './screen-stage.js';
import type { ScreenHost } from './screen-stage.js';
import { ScreenParts } from './screens.js';
import type { BarcodeReader, FaceDetector, TextReader } from './services/assist/adapters.js';
import { Plugs } from './services/plugs.js';
import { HostTokens } from './services/token-source.js';
import { tokens } from './styles/tokens.js';
import { firstWords, languageFor, loadWords } from './text/load-words.js';
import { shotName } from './text/shot-words.js';
import type { Words } from './text/words.js';

/** Ends from which a host may offer another beginning; never a refusal or a lock. */
const restartReasons: ReadonlySet<ClosedReason> = new Set(['cancelled', 'expired', 'inactive']);

/**
 * Walks an applicant through the steps of a verification level. Give it an access token (or a function that fetches
 * one) and, where the back end is not on the page's own origin, its base URL.
 *
 * @fires {ReadyEvent} vw-ready - the session is read and the first screen is there
 * @fires {StepStartedEvent} vw-step-started - the applicant came to a step
 * @fires {PhotoJudgedEvent} vw-photo-judged - the device judged a picture
 * @fires {PhotoUsedEvent} vw-photo-used - the applicant used a picture, perhaps despite warnings
 * @fires {PhotoAcceptedEvent} vw-photo-accepted - the server acknowledged a picture
 * @fires {PhotoRefusedEvent} vw-photo-refused - the server refused a picture
 * @fires {SubmittedEvent} vw-submitted - the check was requested
 * @fires {StatusChangedEvent} vw-status-changed - the verification stands differently now
 * @fires {RestartRequestedEvent} vw-restart-requested - the applicant wants to start again (only with `restartable`)
 * @fires {FailureEvent} vw-error - something other than a picture went wrong
 * @fires {TokenExpiredEvent} vw-token-expired - the access token was refused; a new one is needed
 *
 * @slot logo - your logo, shown at the top
 *
 * @csspart surface - the card that everything happens on
 *
 * @cssprop [--vw-accent=#1d4fd1] - your colour; hover, pressed, tint and the text on it follow, with enough contrast
 * @cssprop [--vw-font] - your font stack; the system's otherwise
 */
export class VerificationWidget extends LitElement {
  static override styles = [tokens, surfaceStyles];

  /** Where the back end's calls begin, e.g. `https://kyc.example.com`; the page's own origin when empty. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** The applicant's access token: opaque, at most 1 KB. */
  @property({ attribute: 'access-token' }) accessToken = '';
  /** The language, e.g. `de`; else that of the nearest element with a `lang`. */
  @property() override lang = '';
  /** `light`, `dark`, or by the applicant's own setting. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Address of `verification-widget.worker.js` on your origin, for pages whose policy forbids `blob:` workers. */
  @property({ attribute: 'worker-url' }) workerUrl = '';
  /** Address of `verification-widget.heic.js`; in `heic/` beside this script when absent, HEIC is not decoded when empty. */
  @property({ attribute: 'heic-url' }) heicUrl?: string;
  /** Address of `verification-widget.pdf.js`; in `pdf/` beside this script when absent, PDFs are not shown when empty. */
  @property({ attribute: 'pdf-url' }) pdfUrl?: string;
  /** Your page can start another verification: a cancelled, expired or inactive one then offers "Start again". */
  @property({ type: Boolean }) restartable = false;
  /** Fetches a fresh access token; asked at the start where none is set, and whenever the server refuses the present one. */
  @property({ attribute: false }) getAccessToken?: () => Promise<string>;
  /** Another back end behind the same calls; the default speaks the contract over HTTP. */
  @property({ attribute: false }) api?: VerificationApi;

  /** Finds faces in selfies; without it nothing biometric is done. Takes effect with the next picture, as do the readers. */
  faceDetector?: FaceDetector;
  /** Reads the text on documents, in which machine-readable zones are found. */
  textReader?: TextReader;
  /** Reads the barcodes on documents. */
  barcodeReader?: BarcodeReader;

  @state() private hasLogo = false;
  /** Told to screen readers: a screen that came by itself while the focus is elsewhere. */
  @state() private announced = '';

  readonly #tokens = new HostTokens({
    attribute: () => this.accessToken,
    ask: () => this.getAccessToken,
    onExpired: () => this.dispatchEvent(new TokenExpiredEvent()),
  });
  readonly #plugs = new Plugs(
    this,
    this.#tokens,
    (failure) => void this.dispatchEvent(new FailureEvent(failure)),
  );
  readonly #journey = new VisitController(
    this,
    () => this.#plugs.plug(),
    (notice) => this.#onNotice(notice),
  );
  readonly #words = new Task(this, {
    args: () => [languageFor(this.#languageTag())] as const,
    task: ([language]): Promise<Words> => loadWords(language),
  });
  readonly #parts = new ScreenParts(() => this.requestUpdate());
  readonly #stage = new ScreenStage({
    visit: () => this.#journey.visit,
    onGesture: () => this.#onGesture(),
    onRestart: () => this.dispatchEvent(new RestartRequestedEvent()),
  });
  #startedStep = '';
  #hadGesture = false;
  #movesFocus = false;
  /** The screen that was shown last, once there was one besides the skeleton. */
  #seen: ScreenHost | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#plugs.close();
  }

  /**
   * Wipes what this browser keeps of pictures, and ends those on their way. Call it when your user signs out; without
   * `getAccessToken`, taking `access-token` away does the same, and more: nothing of them stays on the screen. Never rejects.
   */
  async forget(): Promise<void> {
    await this.#journey.store?.forget();
    await this.#plugs.wipe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isSignedOut = Boolean(changed.get('accessToken')) && !this.accessToken && !this.getAccessToken;
    if (isSignedOut) void this.#signOut();
    const isOtherToken = changed.has('accessToken') || changed.has('getAccessToken');
    const wasAwaited = isOtherToken && this.#tokens.changed();
    // A token nobody asked for may be another applicant's: what is followed begins anew.
    if (this.hasUpdated && changed.has('accessToken') && !wasAwaited) this.#journey.visit?.open();
    const isReplugged = changed.has('baseUrl') || changed.has('api') || changed.has('workerUrl');
    if (this.hasUpdated && isReplugged) this.#journey.restart();
  }

  /** Nothing of a user who is signed out stays: neither photos nor token, nor what was on the screen. */
  async #signOut(): Promise<void> {
    this.#tokens.forget();
    const wiped = this.forget();
    // Before the wiping, which a browser's storage may hold up.
    this.#journey.restart();
    await wiped;
  }

  protected override render(): TemplateResult {
    const { value } = this.#words;
    const words = value ?? firstWords;
    const hadFocus = this.shadowRoot?.activeElement !== null;
    const { element, isNew } = this.#stage.show(this.#screenNow(), words);
    if (isNew && (hadFocus || this.#hadGesture)) this.#movesFocus = true;
    return html`
      <section class="surface" part="surface" lang=${words.lang} dir=${words.dir} aria-label=${words.label}>
        <div class="brand ${this.hasLogo ? '' : 'empty'}">
          <slot name="logo" @slotchange=${this.#onLogo}></slot>
        </div>
        <vw-notice-bar
          kind="offline"
          .text=${navigator.onLine ? '' : words.offline}
          .words=${words}
        ></vw-notice-bar>
        ${this.#renderTrouble(value)}
        <p class="announced" role="status">${this.announced}</p>
        <div class="stage">${element}</div>
      </section>
    `;
  }

  #renderTrouble(words: Words | undefined): TemplateResult {
    const trouble = words && this.#journey.store?.trouble;
    const place = trouble && ({ at: 'shot', step: trouble.shot.step, key: trouble.shot.key } as const);
    const action: NoticeAction | undefined = words && place && { label: words.notice.show, place };
    const text = words && trouble ? words.notice.trouble(shotName(words, trouble.shot)) : '';
    return html`<vw-notice-bar
      kind="problem"
      .text=${text}
      .action=${action}
      .words=${words ?? firstWords}
      @place-chosen=${this.#onTroubleChosen}
    ></vw-notice-bar>`;
  }

  protected override updated(): void {
    const shown = this.#stage.element;
    const isThere = shown?.isConnected === true && shown.screen.name !== 'loading';
    if (isThere) this.#present(shown);
    this.#tellStep();
  }

  /** A new screen takes the focus where the applicant brought it or was here; else it is only announced. */
  #present(shown: ScreenHost): void {
    const isNews = this.#seen !== undefined && this.#seen !== shown;
    this.#seen = shown;
    const takesFocus = this.#movesFocus && !this.#isFocusElsewhere();
    if (this.#movesFocus) this.#hadGesture = false;
    this.#movesFocus = false;
    if (takesFocus) {
      this.announced = '';
      void shown.focusHeading();
    } else if (isNews) {
      void this.#announce(shown);
    }
  }

  async #announce(shown: ScreenHost): Promise<void> {
    const headline = await shown.headline();
    if (this.#seen === shown) this.announced = headline;
  }

  /** Whether something else on the page has the focus: that is never taken away, however late a screen comes. */
  #isFocusElsewhere(): boolean {
    const focused = document.activeElement;
    return focused !== null && focused !== document.body && !this.matches(':focus-within');
  }

  /** The screen to show, or the skeleton while its words or its element are still on their way. */
  #screenNow(): Screen {
    const screen = this.#journey.visit?.screen ?? ({ name: 'loading', patience: 'fresh' } as const);
    const part = this.#parts.stateOf(screen.name);
    if (part === 'broken' || this.#words.status === TaskStatus.ERROR) {
      return { name: 'failed', failure: { code: 'unreachable' } };
    }
    if (screen.name === 'loading' || screen.name === 'failed') return screen;
    if (part !== 'here' || !this.#words.value) return { name: 'loading', patience: 'fresh' };
    const canRestart = this.restartable && screen.name === 'closed' && restartReasons.has(screen.reason);
    return canRestart ? { ...screen, canRestart } : screen;
  }

  /** The element's own `lang`, else that of what it stands in, else the browser's. */
  #languageTag(): string {
    const surrounding = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    return this.lang || surrounding || document.documentElement.lang || navigator.language;
  }

  #tellStep(): void {
    const screen = this.#journey.visit?.screen;
    const step = (screen && stepOf(screen)) ?? '';
    if (step === this.#startedStep) return;
    this.#startedStep = step;
    if (step) this.dispatchEvent(new StepStartedEvent(step, familyOf(step)));
  }

  #onNotice(notice: Notice): void {
    this.dispatchEvent(outwardEvent(notice));
    if (notice.kind === 'ready') this.#fetchAhead();
  }

  /** Whatever the applicant does may bring another screen, and gives parts that could not be had another chance. */
  #onGesture(): void {
    this.#hadGesture = true;
    this.#parts.retry();
    if (this.#words.status === TaskStatus.ERROR) void this.#words.run();
    this.requestUpdate();
  }

  /** Everything the journey will need, so that it goes on without a network. */
  #fetchAhead(): void {
    const isOver = ['review', 'approved', 'closed'].includes(this.#journey.visit?.screen.name ?? '');
    if (isOver) return;
    void this.#parts.loadAll();
    void this.#plugs.prepare();
    this.#journey.store?.prepare().catch(() => undefined);
  }

  readonly #onTroubleChosen = ({ place }: PlaceChosenEvent): void => {
    this.#onGesture();
    this.#journey.store?.goTo(place);
  };

  #onLogo(event: Event): void {
    this.hasLogo = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }
}

define('verification-widget', VerificationWidget);

declare global {
  interface HTMLElementTagNameMap {
    'verification-widget': VerificationWidget;
  }
}
