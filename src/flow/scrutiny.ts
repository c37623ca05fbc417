import { readBounds } from '../domain/bounds.js';
import type { Journey } from '../domain/journey.js';
import type {
  CheckCode,
  Inspection,
  InspectionRequest,
  KnownPicture,
  QuarterTurns,
} from '../domain/judgement.js';
import type { Step } from '../domain/level.js';
import { knownFor } from '../domain/known-pictures.js';
import { mustPassFor } from '../domain/must-pass.js';
import type { Shot } from '../domain/shot.js';
import { Insistence } from './insistence.js';
import { PictureMemory } from './picture-memory.js';
import type { Ports, Receipt } from './ports.js';

/** A shot, where it stands in the journey, and how its new picture came. */
export interface Subject {
  readonly journey: Journey;
  readonly step: Step;
  readonly shot: Shot;
  /** Taken by the widget's own camera just now. */
  readonly isLive: boolean;
}

/** What one picture is asked for beyond itself, and what is kept of the answers. */
export interface PictureScrutiny {
  request(quarterTurns: QuarterTurns): Promise<InspectionRequest>;
  judged(inspection: Inspection<unknown>): void;
  used(inspection: Inspection<unknown>): void;
  answered(receipt: Receipt): void;
}

/** Of what was refused before, only the very same file is known again, not what looks like it. */
function withoutLikenesses(known: readonly KnownPicture[]): readonly KnownPicture[] {
  return known.map(({ fingerprint, role }) =>
    role === 'refused-before' ? { fingerprint: { ...fingerprint, look: '' }, role } : { fingerprint, role },
  );
}

/** Knows of earlier pictures what the device needs to judge the next one. */
export class Scrutiny {
  readonly #pictures: PictureMemory;
  readonly #insistence = new Insistence();

  constructor(memory: Ports['memory']) {
    this.#pictures = new PictureMemory(memory);
  }

  /** Sees every new state of the journey. */
  follow(journey: Journey | undefined): void {
    if (journey) void this.#pictures.follow(journey);
  }

  /** Forgets every picture. */
  forget(): void {
    this.#pictures.forget();
  }

  /** Hears the answer to a picture of which an earlier visit has left only the hash. */
  ofSent(key: string, sha256: string | undefined): Pick<PictureScrutiny, 'answered'> {
    return {
      answered: (receipt) => {
        if (sha256) void this.#pictures.answered(key, sha256, receipt);
      },
    };
  }

  /** Looks at one picture, from the moment it is chosen until the server has answered. */
  of({ journey, step, shot, isLive }: Subject, now: () => Journey | undefined): PictureScrutiny {
    const { key, kind, documentType, withDocument } = shot;
    const { checksAnswered } = journey.snapshot.review;
    this.#insistence.demand(key, checksAnswered, mustPassFor(journey, step, shot));
    const bounds = readBounds(step.checks);
    let asked: readonly CheckCode[] = [];
    let sha256: string | undefined;
    return {
      request: async (quarterTurns) => {
        const all = knownFor(now() ?? journey, key, await this.#pictures.all());
        const known = this.#insistence.isOver(key) ? withoutLikenesses(all) : all;
        asked = this.#insistence.of(key);
        return {
          shot: kind,
          quarterTurns,
          ...(isLive && { isLive }),
          ...(asked.length > 0 && { mustPass: asked }),
          ...(known.length > 0 && { known }),
          ...(Object.keys(bounds).length > 0 && { bounds }),
          ...(documentType !== undefined && { documentType }),
          ...(withDocument && { withDocument }),
        };
      },
      judged: ({ judgement, fingerprint }) => {
        if (sha256 !== undefined) return;
        sha256 = fingerprint?.sha256 ?? '';
        this.#insistence.judged(key, asked, judgement, sha256);
      },
      used: ({ fingerprint }) => {
        if (!fingerprint) return;
        sha256 = fingerprint.sha256;
        this.#pictures.keep({ shot: key, fingerprint, refused: false });
      },
      answered: (receipt) => {
        if (sha256) void this.#pictures.answered(key, sha256, receipt);
      },
    };
  }
}
