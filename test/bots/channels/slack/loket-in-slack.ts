import type { Tenant } from '../../../../src/diagnostics/facts/tenant.ts';
import type { composeErasure } from '../../../../src/wiring/compose-erasure.ts';
import { wholeLoket } from '../../../end-to-end/whole-loket.ts';
import { deskTeam, hanneke, lotte, noa, sam, stranger, team } from './payloads.ts';
import { type SlackStandIn, type Someone, slackAccess, slackStandIn } from './slack-stand-in.ts';

export interface LoketInSlack {
  readonly url: string;
  readonly slack: SlackStandIn;
  /** Ends the server in an orderly way and starts it again on what it kept. */
  restart(): Promise<void>;
  /** The same, with `loket erase` in between. */
  erase(address: string): ReturnType<typeof composeErasure>;
  stop(): Promise<void>;
}

/** People of the demo world, as they stand in its first customer's workspace. */
export const people: readonly Someone[] = [
  { id: hanneke, team_id: team, locale: 'nl-NL', profile: { email: 'H.Prins@zorggroep-linde.example' } },
  { id: lotte, team_id: team, locale: 'en-GB', profile: { email: 'l.vandijk@zorggroep-linde.example' } },
  { id: sam, team_id: deskTeam, locale: 'nl-NL', profile: { email: 'sam@support.example' } },
  { id: noa, team_id: deskTeam, locale: 'nl-NL', profile: { email: 'noa@support.example' } },
  { id: stranger, team_id: deskTeam, locale: 'nl-NL', profile: { email: 'eva@support.example' } },
  {
    id: 'U0GUEST01',
    team_id: team,
    is_restricted: true,
    profile: { email: 'h.prins@zorggroep-linde.example' },
  },
];

/** The whole product: its own server, database and systems, with Slack played on this machine. */
export async function loketInSlack(triage: Tenant['triage'] = null): Promise<LoketInSlack> {
  const slack = await slackStandIn(people);
  const loket = await wholeLoket({
    settings: { slack: slackAccess(slack.url) },
    tenant: { channels: { slack: [team] }, triage },
  });
  return {
    url: loket.url,
    slack,
    restart: loket.restart,
    erase: loket.erase,
    async stop() {
      await loket.stop();
      await slack.close();
    },
  };
}
