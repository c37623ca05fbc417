import { svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { Shot } from '../../domain/shot.js';
import { cardBack, cardFront, letter, passportPage } from './documents.js';
import { corners, overlay, scene } from './drawing.js';
import { coveredFace, face, faceOval, faceWithCard, ovalBesideCard } from './faces.js';

/** The mistakes that an example can show. */
export type Mistake = 'cutOff' | 'reflection' | 'dark' | 'covered';

/** How a shot should look, and three ways in which it often does not. */
export interface Guide {
  readonly outline: TemplateResult;
  /** Where the subject belongs, over a live picture. */
  readonly aim: TemplateResult;
  readonly good: TemplateResult;
  readonly mistakes: readonly { readonly mistake: Mistake; readonly drawing: TemplateResult }[];
}

function cutOff(subject: SVGTemplateResult): TemplateResult {
  return scene(svg`<g transform="translate(26 22) rotate(5 80 60) scale(1.15)">${subject}</g>`);
}

function reflection(subject: SVGTemplateResult): TemplateResult {
  return scene(svg`${subject}<g transform="translate(104 68)">
    <circle class="shine" r="15" />
    <path class="shine" d="M0-21v-6M0 21v6M-21 0h-6M21 0h6M-15-15l-4-4M15 15l4 4M-15 15l-4 4M15-15l4-4" />
  </g>`);
}

function dark(subject: SVGTemplateResult): TemplateResult {
  return scene(svg`${subject}<rect class="night" x="-160" y="-160" width="480" height="440" />`);
}

function guideOf(subject: SVGTemplateResult, aim: SVGTemplateResult): Guide {
  return {
    outline: scene(svg`${subject}${aim}`),
    aim: overlay(aim),
    good: scene(subject),
    mistakes: [
      { mistake: 'cutOff', drawing: cutOff(subject) },
      { mistake: 'reflection', drawing: reflection(subject) },
      { mistake: 'dark', drawing: dark(subject) },
    ],
  };
}

const selfie: Guide = {
  outline: scene(svg`${face}${faceOval}`),
  aim: overlay(faceOval),
  good: scene(face),
  mistakes: [
    { mistake: 'cutOff', drawing: scene(svg`<g transform="translate(40 -34)">${face}</g>`) },
    { mistake: 'covered', drawing: scene(coveredFace) },
    { mistake: 'dark', drawing: dark(face) },
  ],
};

const guides = {
  front: guideOf(cardFront, corners(17, 18, 126, 86)),
  back: guideOf(cardBack, corners(17, 18, 126, 86)),
  passport: guideOf(passportPage, corners(20, 7, 120, 106)),
  letter: guideOf(letter, corners(34, 4, 89, 112)),
  selfie,
  selfieWithDocument: { ...guideOf(faceWithCard, svg``), aim: overlay(ovalBesideCard) },
};

/** What decides how a shot is drawn. */
type Subject = Pick<Shot, 'kind' | 'side' | 'documentType' | 'withDocument'>;

/** The drawings for a shot. */
export function guideFor(shot: Subject): Guide {
  if (shot.kind === 'selfie') return shot.withDocument ? guides.selfieWithDocument : guides.selfie;
  if (shot.kind === 'address') return guides.letter;
  if (shot.kind === 'identity/back') return guides.back;
  return shot.side === undefined && shot.documentType === 'PASSPORT' ? guides.passport : guides.front;
}
