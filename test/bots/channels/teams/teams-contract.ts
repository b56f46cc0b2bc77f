import type { ContractChannel } from '../../../contracts/contract-channel.ts';
import { openTeams, type TeamsRaw } from './open-teams.ts';

/** What applies in Teams: everything. */
export const teamsContract: ContractChannel<TeamsRaw> = {
  name: 'teams',
  applies: {
    forged: 'applies',
    unsigned: 'applies',
    stale: 'applies',
    'future-dated': 'applies',
    replayed: 'applies',
    duplicated: 'applies',
    'own message': 'applies',
    'unknown event': 'applies',
    'edited and deleted': 'applies',
    'too long': 'applies',
    'too many choices': 'applies',
    'thread id round trip': 'applies',
    burst: 'applies',
    'two people in one thread': 'applies',
    'another’s button': 'applies',
    'out of order': 'applies',
    'acknowledged while look-ups hang': 'applies',
    'hostile names': 'applies',
    'spoken to first': 'applies',
    'reached by address': 'applies',
    'told alone': 'applies',
    'maybe sent': 'applies',
    restart: 'applies',
  },
  thanks: 200,
  open: openTeams,
};
