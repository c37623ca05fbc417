/** The shots a picture can be judged for; the words of the `inspect` command and of the public events. */
export type ShotKind = 'identity/front' | 'identity/back' | 'selfie' | 'address';

/** Every check the device knows, by its stable code. */
export type CheckCode =
  | 'unsupported-type'
  | 'empty-file'
  | 'file-too-small'
  | 'file-too-big'
  | 'corrupted'
  | 'dimensions-too-small'
  | 'dimensions-too-big'
  | 'encrypted-pdf'
  | 'pdf-too-many-pages'
  | 'pdf-active-content'
  | 'blank'
  | 'blurry'
  | 'too-dark'
  | 'too-bright'
  | 'low-contrast'
  | 'glare'
  | 'no-document'
  | 'document-cut-off'
  | 'document-too-far'
  | 'document-tilted'
  | 'black-and-white'
  | 'screenshot'
  | 'screen-recapture'
  | 'edited'
  | 'same-picture'
  | 'no-face'
  | 'several-faces'
  | 'face-too-small'
  | 'face-cut-off'
  | 'expired'
  | 'mrz-unreadable'
  | 'document-mismatch'
  | 'inspection-failed';

/** What the first bytes of a file say it is, whatever its name claims. */
export type FileType =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'avif'
  | 'gif'
  | 'heic'
  | 'bmp'
  | 'tiff'
  | 'ico'
  | 'psd'
  | 'svg'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'zip'
  | 'office'
  | 'video'
  | 'audio'
  | 'text'
  | 'empty'
  | 'unknown';

/** A rectangle on the upright picture; all four numbers are fractions of its width and height, 0 to 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One check's answer. `score` and `threshold` are in the check's own unit, null where it has none. */
export interface CheckResult {
  readonly code: CheckCode;
  readonly outcome: 'ok' | 'warn' | 'refuse' | 'skipped';
  readonly score: number | null;
  readonly threshold: number | null;
  readonly where?: readonly Box[];
}

/** `ok`: send it; `doubtful`: the applicant decides after a second look; `refused`: it must be another picture. */
export type Verdict = 'ok' | 'doubtful' | 'refused';

/** The device's whole opinion of one picture. `width` and `height` are pixels as shown upright, 0 when unknown. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
  readonly checks: readonly CheckResult[];
}

/** The picture as it will be sent: upright, without metadata. `sha256` is lower-case hex of its bytes. */
export interface Prepared<Picture> {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  /** Absent where the file is sent as it is. */
  readonly leftBehind?: LeftBehind;
}

/** What the chosen file had and what is sent has not. */
export interface LeftBehind {
  /** The size of the chosen file. */
  readonly bytes: number;
  /** It told where the picture was taken. */
  readonly location: boolean;
  /** It had notes of a camera or a program: its make, the date, a small copy of the picture. */
  readonly notes: boolean;
}

/** Milliseconds spent on one picture, by stage. */
export interface Timings {
  readonly decode: number;
  readonly inspect: number;
  readonly prepare: number;
  readonly total: number;
}

/**
 * What is remembered of a picture, to know it again: the SHA-256 of the chosen file, and how the picture looks from far
 * away, both in lower-case hex. No picture can be made of either.
 */
export interface Fingerprint {
  readonly sha256: string;
  /** 256 comparisons of coarse brightness, on the picture as the file has it upright; empty where nothing could be compared. */
  readonly look: string;
}

/** One answer of the worker: the judgement, and the prepared picture where the file could be decoded (or is a PDF). */
export interface Inspection<Picture> {
  readonly judgement: Judgement;
  readonly prepared?: Prepared<Picture>;
  readonly fingerprint?: Fingerprint;
  readonly ms: Timings;
}

/** Clockwise quarter turns that the applicant asked for, after the picture was made upright. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** A picture that this one must not be: one that was refused before, or what another shot of the session shows. */
export interface KnownPicture {
  readonly fingerprint: Fingerprint;
  readonly role: 'refused-before' | 'other-shot';
}

/** Where a level draws a check's lines, in the check's own unit; what it leaves out stays as it is. */
export type Bounds = Readonly<
  Partial<Record<CheckCode, { readonly warn?: number; readonly refuse?: number }>>
>;

/** What the worker needs to know besides the bytes. */
export interface InspectionRequest {
  readonly shot: ShotKind;
  readonly quarterTurns: QuarterTurns;
  /** Taken by the widget's own camera just now: such a picture has a screen's size and no camera's notes, and is no screen grab. */
  readonly isLive?: boolean;
  /** What the reviewer refused the last picture for: where one of these would warn, it refuses. */
  readonly mustPass?: readonly CheckCode[];
  readonly known?: readonly KnownPicture[];
  readonly bounds?: Bounds;
  /** The document the applicant picked, as the wire names it; only for what reads documents. */
  readonly documentType?: string;
  /** A selfie that is to show the document too: the face on it is no second person. */
  readonly withDocument?: boolean;
  /** Where the decoder for HEIC is served, for browsers that have none; it is only fetched with the first such file. */
  readonly heicUrl?: string;
}

/** The judgement when the device could not look at the picture at all; it must be given once more. */
export const notInspected: Judgement = {
  verdict: 'refused',
  type: 'unknown',
  width: 0,
  height: 0,
  checks: [{ code: 'inspection-failed', outcome: 'refuse', score: null, threshold: null }],
};

/** How grave an outcome is. */
export const gravity = { ok: 0, skipped: 0, warn: 1, refuse: 2 } as const;

/** The verdict is the gravest outcome among the checks. */
export function verdictOf(checks: readonly CheckResult[]): Verdict {
  const gravest = Math.max(0, ...checks.map((check) => gravity[check.outcome]));
  return gravest === 2 ? 'refused' : gravest === 1 ? 'doubtful' : 'ok';
}

/** Where one of these checks would warn, it refuses. */
export function withMustPass(
  checks: readonly CheckResult[],
  mustPass: readonly CheckCode[] = [],
): readonly CheckResult[] {
  return checks.map((check) =>
    check.outcome === 'warn' && mustPass.includes(check.code) ? { ...check, outcome: 'refuse' } : check,
  );
}
