/** Has screens come and go at once: an audit would else look at a heading that is half faded in. */
export function still(host: HTMLElement): void {
  for (const name of ['--vw-enter', '--vw-leave']) host.style.setProperty(name, '0s');
}
