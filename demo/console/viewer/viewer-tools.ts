import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import {
  backIcon,
  fitIcon,
  foldIcon,
  minusIcon,
  plusIcon,
  turnLeftIcon,
  turnRightIcon,
} from '../look/icons.js';
import { mostZoom } from './stage/view.js';
import { zoomStep } from './viewer-keys.js';
import type { ViewerCommand } from './viewer-keys.js';

/** What the viewer's tools show and do. */
export interface Tools {
  readonly zoom: number;
  readonly page: number;
  /** Absent where there are no pages to leaf through. */
  readonly pageCount: number | undefined;
  readonly onCommand: (command: ViewerCommand) => void;
}

interface Tool {
  readonly name: string;
  readonly key: string;
  readonly icon: TemplateResult;
  readonly command: ViewerCommand;
  readonly isOff?: boolean;
}

const pageBack: Tool = {
  ...{ name: 'Previous page', key: 'PageUp', icon: backIcon },
  command: { do: 'page', by: -1 },
};
const pageOn: Tool = {
  ...{ name: 'Next page', key: 'PageDown', icon: foldIcon },
  command: { do: 'page', by: 1 },
};

/** The row of buttons below the picture: zoom, turn, and the pages of a PDF. */
export function viewerTools({ zoom, page, pageCount, onCommand }: Tools): TemplateResult {
  const tool = ({ name, key, icon, command, isOff = false }: Tool): TemplateResult =>
    html`<button
      class="icon-button"
      type="button"
      aria-label=${name}
      aria-keyshortcuts=${key}
      title="${name} (${key})"
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => (isOff ? undefined : onCommand(command))}
    >
      ${icon}
    </button>`;
  const zoomOut: Tool = {
    ...{ name: 'Zoom out', key: '-', icon: minusIcon, isOff: zoom <= 1 },
    command: { do: 'zoom', factor: 1 / zoomStep },
  };
  const zoomIn: Tool = {
    ...{ name: 'Zoom in', key: '+', icon: plusIcon, isOff: zoom >= mostZoom },
    command: { do: 'zoom', factor: zoomStep },
  };
  return html`<div class="tools" role="group" aria-label="Zoom, turn, pages">
    <span>
      ${tool(zoomOut)}
      <span class="figure" aria-live="polite">${Math.round(zoom * 100)} %</span>
      ${tool(zoomIn)} ${tool({ name: 'Fit', key: '0', icon: fitIcon, command: { do: 'fit' } })}
    </span>
    <span>
      ${tool({ name: 'Turn left', key: 'R', icon: turnLeftIcon, command: { do: 'turn', side: 'left' } })}
      ${tool({ name: 'Turn right', key: 'r', icon: turnRightIcon, command: { do: 'turn', side: 'right' } })}
    </span>
    ${
      pageCount === undefined
        ? nothing
        : html`<span>
            ${tool({ ...pageBack, isOff: page === 1 })}
            <span class="figure" aria-live="polite">Page ${page} of ${pageCount}</span>
            ${tool({ ...pageOn, isOff: page === pageCount })}
          </span>`
    }
  </div>`;
}
