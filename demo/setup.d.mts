/** The project's own folder, without a trailing slash. */
export const root: string;
/** The path of a Chrome or Chromium: `CHROME_PATH` first, then the PATH, then where systems usually put it. */
export function findChromium(): string | undefined;
/** The path of a Chromium, installed from Debian's packages where there is none and that is possible. */
export function ensureChromium(): string;
/** Installs the packages of the lockfile, unless exactly these are installed already. */
export function ensurePackages(): void;
