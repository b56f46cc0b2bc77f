import type { Tenant } from '../../../diagnostics/facts/tenant.ts';
import type { Place } from '../../../diagnostics/ports/identities.ts';

/** Where the cards of one customer's tickets stand. */
export interface TriagePlace {
  readonly tenant: Tenant;
  readonly place: Place;
}

/** Every place that a tenant file names; several customers may share one. */
export const triagePlaces = (tenants: ReadonlyMap<string, Tenant>): readonly TriagePlace[] =>
  [...tenants.values()].flatMap((tenant) => placesOf(tenant).map((place) => ({ tenant, place })));

function placesOf({ triage }: Tenant): readonly Place[] {
  const { slack = null, teams = null } = triage ?? {};
  return [
    ...(slack === null ? [] : [{ channel: 'slack', installation: slack.workspace, thread: slack.channel }]),
    ...(teams === null ? [] : [{ channel: 'teams', installation: teams.tenant, thread: teams.conversation }]),
  ];
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.channel === other.channel && one.installation === other.installation && one.thread === other.thread;
