import type { ContractChannel } from '../../../contracts/contract-channel.ts';
import { type IntercomRaw, openIntercom } from './open-intercom.ts';

const noTime = {
  because: 'Intercom signs the body alone, and no time with it; a replay is known by its part',
};

export const intercomContract: ContractChannel<IntercomRaw> = {
  name: 'intercom',
  thanks: 200,
  applies: {
    forged: 'applies',
    unsigned: 'applies',
    stale: noTime,
    'future-dated': noTime,
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
    'another’s button': {
      because:
        'a quick reply does not carry whose it is; the other’s own conversation knows no such choice and says so',
    },
    'out of order': 'applies',
    'acknowledged while look-ups hang': 'applies',
    'hostile names': 'applies',
    'spoken to first': 'applies',
    'reached by address': 'applies',
    'told alone': 'applies',
    'maybe sent': 'applies',
    restart: 'applies',
  },
  open: openIntercom,
};
