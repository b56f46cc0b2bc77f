import type { ContractChannel } from '../../../contracts/contract-channel.ts';
import { openSlack, type SlackRaw } from './open-slack.ts';

export const slackContract: ContractChannel<SlackRaw> = {
  name: 'slack',
  thanks: 200,
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
  open: openSlack,
};
