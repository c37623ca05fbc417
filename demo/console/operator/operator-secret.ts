const key = 'qa-operator-secret';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the secret out of the address, where the link that the server prints has it, so that it is not shared on. */
export function secretFromAddress(): string {
  const [, found] = /(?:^#|&)operator=([^&]+)/.exec(location.hash) ?? [];
  if (!found) return '';
  history.replaceState(history.state, '', location.pathname + location.search);
  return decoded(found);
}

/** The secret used before in this tab; empty where there is none. */
export function keptSecret(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the secret until this tab is closed; an empty one is forgotten. */
export function keepSecret(secret: string): void {
  try {
    if (secret) sessionStorage.setItem(key, secret);
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage the secret lasts as long as the page.
  }
}
