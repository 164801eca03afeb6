/** The policy that hosts name in `trusted-types` where they let no string become a script. */
export const POLICY = "dafu-letter";

interface Policy {
  createScriptURL(address: string): string;
}

interface Policies {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: Policy): Policy;
}

/** Made once: a name counts once on a page. */
let policy: Policy | null = null;

/**
 * An address as workers may begin with it (Trusted Types). A page with a default policy decides itself; elsewhere it
 * passes through a policy of our own. Throws where the host does not name that one.
 */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes || trustedTypes.defaultPolicy) return address;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: (given) => given });
  return policy.createScriptURL(address);
}
