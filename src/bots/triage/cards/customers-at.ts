import type { Tenant } from '../../../diagnostics/facts/tenant.ts';

/**
 * For which customers somebody may be an agent there. In an installation of customers' own only for those: its
 * administrators decide who has which address, and another customer's agent may be one of them.
 */
export function customersAt(
  tenants: ReadonlyMap<string, Tenant>,
  { channel, installation }: { readonly channel: string; readonly installation: string },
): readonly string[] {
  const all = [...tenants.values()];
  const own = all.filter(({ channels }) => installationsOf(channels, channel).includes(installation));
  return (own.length > 0 ? own : all).map(({ id }) => id);
}

const installationsOf = (channels: Tenant['channels'], channel: string): readonly string[] =>
  Object.entries(channels).find(([name]) => name === channel)?.[1] ?? [];
