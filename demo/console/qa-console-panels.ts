import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Applicant } from './calls/operator-calls.js';
import type { TabName } from './console-view.js';
import './faults/server-panel.js';
import type { OperatorDesk } from './operator/operator-desk.js';
import './operator/operator-panel.js';
import './operator/secret-form.js';
import './scenarios/scenario-panel.js';
import type { PlayState } from './scenarios/scenario.js';
import './setup/setup-panel.js';
import { scenarioQuery } from './setup/setup.js';
import type { KnownApplicant, Setup } from './setup/setup.js';
import type { Entry } from './timeline/entries.js';
import './timeline/timeline-list.js';
import './webhooks/webhook-panel.js';

/** All that the parts of the console show, and who hears of what is done in them. */
export interface Panels {
  readonly setup: Setup;
  readonly known: readonly KnownApplicant[];
  readonly events: readonly Entry[];
  readonly play: PlayState;
  readonly desk: OperatorDesk;
  /** The applicant of the setup, while the desk has them open. */
  readonly applicant: Applicant | undefined;
  readonly onSetup: (change: Partial<Setup>) => void;
  readonly onTricks: (count: number) => void;
  readonly onCleared: () => void;
}

/** Asks for the operator secret, where a part of the console needs it and has none. */
function gate(heading: string, why: string, { desk }: Panels): TemplateResult | typeof nothing {
  if (desk.state.stage !== 'closed') return nothing;
  return html`<qa-secret-form
    .heading=${heading}
    .why=${why}
    .action=${'Go on'}
    ?refused=${desk.state.isRefused}
    @secret-entered=${({ secret }: HTMLElementEventMap['secret-entered']) => desk.enter(secret)}
  ></qa-secret-form>`;
}

function setupPanel({ setup, known, onSetup }: Panels): TemplateResult {
  return html`<qa-setup-panel
    .setup=${setup}
    .known=${known}
    @setup-chosen=${({ change }: HTMLElementEventMap['setup-chosen']) => onSetup(change)}
  ></qa-setup-panel>`;
}

function scenariosPanel(panels: Panels): TemplateResult {
  const { setup, play } = panels;
  const waiting = play.stage === 'asking' ? `“${play.scenario.title}” plays` : 'They play';
  return html`${gate('Scenarios', `${waiting} the operator too.`, panels)}
    <qa-scenario-panel
      .play=${play}
      .applicant=${setup.applicant}
      .linkOf=${(scenario: string) => new URL(scenarioQuery(scenario, setup), location.href).href}
    ></qa-scenario-panel>`;
}

function operatorPanel({ desk, setup }: Panels): TemplateResult {
  return html`<qa-operator-panel
    .state=${desk.state}
    .trouble=${desk.trouble}
    .refusal=${desk.refusal}
    .busy=${desk.busy}
    .doneCount=${desk.doneCount}
    .read=${desk.readPicture}
    .userId=${setup.applicant}
    @secret-entered=${({ secret }: HTMLElementEventMap['secret-entered']) => desk.enter(secret)}
    @act-chosen=${({ act }: HTMLElementEventMap['act-chosen']) => void desk.act(act)}
  ></qa-operator-panel>`;
}

function serverPanel(panels: Panels, isActive: boolean): TemplateResult {
  const { desk, applicant, onTricks } = panels;
  const steps = Object.keys(applicant?.steps ?? {});
  return html`${gate('Server', 'Switch faults on, and arm its next answers.', panels)}
    <qa-server-panel
      ?hidden=${desk.state.stage === 'closed'}
      .secret=${desk.secret}
      .applicantId=${applicant?.id ?? ''}
      .steps=${steps.filter((step) => !step.startsWith('APPLICANT_DATA'))}
      ?active=${isActive}
      @tricks-told=${({ count }: HTMLElementEventMap['tricks-told']) => onTricks(count)}
    ></qa-server-panel>`;
}

function timelinePanel({ desk, applicant, events, onCleared }: Panels, isActive: boolean): TemplateResult {
  const { secret } = desk;
  const subject = applicant &&
    secret !== '' && { secret, applicantId: applicant.id, applicant: applicant.externalUserId };
  return html`<qa-timeline-list
    .events=${events}
    .subject=${subject || undefined}
    ?active=${isActive}
    @timeline-cleared=${onCleared}
  ></qa-timeline-list>`;
}

function webhooksPanel(panels: Panels, isActive: boolean): TemplateResult {
  const { desk, applicant } = panels;
  return html`${gate('Webhooks', 'See what the integrator is told.', panels)}
    <qa-webhook-panel
      ?hidden=${desk.state.stage === 'closed'}
      .secret=${desk.secret}
      .applicantId=${applicant?.id ?? ''}
      ?active=${isActive}
    ></qa-webhook-panel>`;
}

/** What stands in each part of the console; `isActive` where it is being looked at. */
export const panelOf: Readonly<Record<TabName, (panels: Panels, isActive: boolean) => TemplateResult>> = {
  setup: setupPanel,
  scenarios: scenariosPanel,
  operator: operatorPanel,
  server: serverPanel,
  timeline: timelinePanel,
  webhooks: webhooksPanel,
};
