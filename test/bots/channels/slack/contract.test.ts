import { channelContract } from '../../../contracts/channel-contract.ts';
import { openSlack } from './open-slack.ts';

channelContract({
  name: 'slack',
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
  },
  open: openSlack,
});
