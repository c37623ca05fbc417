import { FailureError } from '../domain/failure.js';

/** A part of the widget that is fetched when it is first needed; a `FailureError` where it cannot be had. */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new FailureError({ code: navigator.onLine ? 'unreachable' : 'offline' });
  }
}
