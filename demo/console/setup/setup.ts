/** The values a setting can have; the first is the usual one. */
export const choices = {
  lang: ['auto', 'en', 'de', 'fr', 'es', 'ar'],
  theme: ['auto', 'light', 'dark'],
  width: ['full', '320', '390', '480'],
  script: ['module', 'iife'],
  /** What the page's scripted adapters answer; the usual page brings none. */
  faces: ['off', 'one', 'none', 'two', 'small', 'cut', 'nonsense', 'throws', 'stalls'],
  text: ['off', 'passport', 'card', 'expired', 'unreadable', 'nothing', 'throws', 'stalls'],
  barcode: ['off', 'licence', 'expired', 'nothing', 'throws', 'stalls'],
} as const;

/** A setting with a fixed list of values. */
export type ChoiceName = keyof typeof choices;

/** Everything that decides what the page shows. All of it is in the address, so that a link reproduces it. */
export type Setup = { readonly [Name in ChoiceName]: (typeof choices)[Name][number] } & {
  /** The user id at the integrator, by which the applicant is known. */
  readonly applicant: string;
  readonly level: string;
  /** Six hex digits; empty for the site's own colour. */
  readonly accent: string;
};

/** An applicant of this browser and the level they are on. */
export type KnownApplicant = Pick<Setup, 'applicant' | 'level'>;

/** The level taken where the address names none. */
export const usualLevel = 'basic-kyc-level';

const applicantPattern = /^[\x21-\x7e]{1,128}$/;

/** What was typed as a server takes it as a user id: spaces become hyphens; empty where it can be none. */
export function applicantFrom(typed: string): string {
  const name = typed.trim().replace(/\s+/g, '-');
  return applicantPattern.test(name) ? name : '';
}

function chosen<Name extends ChoiceName>(name: Name, query: URLSearchParams): Setup[Name] {
  const values: readonly string[] = choices[name];
  const given = query.get(name) ?? '';
  return (values.includes(given) ? given : values[0]) as Setup[Name];
}

/**
 * The setup that an address asks for. Without an applicant it goes on with the last known one, unless the address wants
 * another level than theirs.
 */
export function setupFrom(
  query: URLSearchParams,
  known: readonly KnownApplicant[],
  newApplicant: () => string,
): Setup {
  const named = applicantFrom(query.get('applicant') ?? '');
  const wanted = query.get('level');
  const last = known.find(({ level }) => wanted === null || level === wanted);
  const applicant = named || last?.applicant || newApplicant();
  const itsLevel = known.find((one) => one.applicant === applicant)?.level;
  const accent = query.get('accent') ?? '';
  return {
    applicant,
    level: wanted || itsLevel || usualLevel,
    lang: chosen('lang', query),
    theme: chosen('theme', query),
    width: chosen('width', query),
    script: chosen('script', query),
    faces: chosen('faces', query),
    text: chosen('text', query),
    barcode: chosen('barcode', query),
    accent: /^[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : '',
  };
}

function withLooks(query: URLSearchParams, setup: Setup): string {
  for (const name of Object.keys(choices) as ChoiceName[]) {
    if (setup[name] !== choices[name][0]) query.set(name, setup[name]);
  }
  if (setup.accent) query.set('accent', setup.accent);
  return `?${query.toString()}`;
}

/** The query that reproduces a setup; what is as usual is left out. */
export function queryOf(setup: Setup): string {
  return withLooks(new URLSearchParams({ applicant: setup.applicant, level: setup.level }), setup);
}

/** The query that plays a scenario with the looks of a setup, for an applicant yet to come. */
export function scenarioQuery(scenario: string, setup: Setup): string {
  return withLooks(new URLSearchParams({ scenario }), setup);
}
