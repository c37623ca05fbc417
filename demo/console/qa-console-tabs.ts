import type { TemplateResult } from 'lit';
import type { TabName } from './console-view.js';
import { hookIcon, plugIcon, pulseIcon, signpostIcon, slidersIcon, stampIcon } from './look/icons.js';

/** How each part of the console is named and drawn. */
export const tabs: Readonly<Record<TabName, { readonly label: string; readonly icon: TemplateResult }>> = {
  setup: { label: 'Setup', icon: slidersIcon },
  scenarios: { label: 'Scenarios', icon: signpostIcon },
  operator: { label: 'Operator', icon: stampIcon },
  server: { label: 'Server', icon: plugIcon },
  timeline: { label: 'Timeline', icon: pulseIcon },
  webhooks: { label: 'Webhooks', icon: hookIcon },
};
