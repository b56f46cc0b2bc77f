import type { Tenant } from '../../../../src/diagnostics/facts/tenant.ts';
import type { composeErasure } from '../../../../src/wiring/compose-erasure.ts';
import { wholeLoket } from '../../../end-to-end/whole-loket.ts';
import { deskTenant, guest, hanneke, lotte, noa, sam, stranger, tenant } from './payloads.ts';
import { type Someone, type TeamsStandIn, teamsStandIn } from './teams-stand-in.ts';

export interface LoketInTeams {
  readonly url: string;
  readonly teams: TeamsStandIn;
  /** Ends the server in an orderly way and starts it again on what it kept. */
  restart(): Promise<void>;
  /** The same, with `loket erase` in between. */
  erase(address: string): ReturnType<typeof composeErasure>;
  stop(): Promise<void>;
}

/** People of the demo world, as they stand in its first customer's roster. */
export const people: readonly Someone[] = [
  { id: hanneke, tenantId: tenant, userRole: 'user', email: 'H.Prins@zorggroep-linde.example' },
  { id: lotte, tenantId: tenant, userRole: 'user', email: 'l.vandijk@zorggroep-linde.example' },
  { id: sam, tenantId: deskTenant, userRole: 'user', email: 'sam@support.example' },
  { id: noa, tenantId: deskTenant, userRole: 'user', email: 'noa@support.example' },
  { id: stranger, tenantId: deskTenant, userRole: 'user', email: 'eva@support.example' },
  { id: guest, tenantId: tenant, userRole: 'guest', email: 'h.prins@zorggroep-linde.example' },
];

/** The whole product: its own server, database and systems, with Teams played on this machine. */
export async function loketInTeams(triage: Tenant['triage'] = null): Promise<LoketInTeams> {
  const teams = await teamsStandIn(people);
  const loket = await wholeLoket({
    settings: { teams: teams.access },
    tenant: { channels: { teams: [tenant] }, triage },
  });
  return {
    url: loket.url,
    teams,
    restart: loket.restart,
    erase: loket.erase,
    async stop() {
      await loket.stop();
      await teams.close();
    },
  };
}
