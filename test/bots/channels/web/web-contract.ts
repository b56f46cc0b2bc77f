import type { ContractChannel } from '../../../contracts/contract-channel.ts';
import { openWeb, type WebRaw } from './open-web.ts';

const noTime = {
  because: 'a message carries no time: what counts is the session, which ends by the server’s clock',
};
const onlyMessages = { because: 'the page posts what somebody says or presses, and nothing else' };
const alone = { because: 'everybody has a page alone: one thread, in which nobody reads along' };
const scrolls = { because: 'the page shows everything, however long: it scrolls' };

export const webContract: ContractChannel<WebRaw> = {
  name: 'web',
  thanks: 202,
  applies: {
    forged: 'applies',
    unsigned: 'applies',
    stale: noTime,
    'future-dated': noTime,
    replayed: 'applies',
    duplicated: { because: 'the id that the page gives is the message: another id is another message' },
    'own message': onlyMessages,
    'unknown event': onlyMessages,
    'edited and deleted': onlyMessages,
    'too long': scrolls,
    'too many choices': scrolls,
    'thread id round trip': 'applies',
    burst: 'applies',
    'two people in one thread': alone,
    'another’s button': alone,
    'out of order': 'applies',
    'acknowledged while look-ups hang': 'applies',
    'hostile names': 'applies',
    'spoken to first': 'applies',
    'reached by address': 'applies',
    'told alone': alone,
    'maybe sent': { because: 'a line stands in our own store, which the page reads: there is no doubt' },
    restart: 'applies',
  },
  open: openWeb,
};
