/** The part of the browser's Trusted Types that is needed here; not every browser has them, nor do the types. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

/** The name to allow in a page's `trusted-types` directive. */
export const policyName = 'verification-widget';

let policy: ScriptUrlPolicy | undefined;

/** The URL of code of our own, in the form that pages with Trusted Types demand. */
export function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  // One policy for all widgets of the page: making it twice is an error.
  policy ??= trustedTypes?.createPolicy(policyName, { createScriptURL: (given) => given });
  // The Worker constructor takes the object that the policy makes; its type says string.
  return (policy?.createScriptURL(url) ?? url) as string;
}
