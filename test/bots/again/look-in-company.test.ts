import { describe, expect, test } from '@jest/globals';
import { lookClock } from '../../../src/bots/again/look-clock.ts';
import type { Heard } from '../../../src/bots/channel.ts';
import { converse } from '../../../src/bots/conversation/converse.ts';
import { freshState } from '../../../src/bots/conversation/state.ts';
import { wording } from '../../../src/bots/wording/wording.ts';
import { noMentions } from '../../../src/diagnostics/facts/mentions.ts';
import type { BookedLook, DueLook } from '../../../src/diagnostics/ports/looks.ts';
import { now } from '../../fixtures/facts.ts';
import { until } from '../../until.ts';
import { settingOf } from '../conversation/setting.ts';

const booked: BookedLook = {
  ...{ id: 7, tenant: 'zonnehof', putOff: 0, causes: [], after: now, due: now },
  about: {
    flow: 'user-missing',
    wish: { is: 'name', text: 'Sanne Jansen' },
    choice: null,
    mentions: noMentions,
    forwarded: 'no',
  },
};
const due: DueLook = {
  ...{ id: 7, run: 1, due: now, channel: 'intercom', language: 'nl' },
  place: { installation: 'app1', thread: '31', person: 'u1' },
  by: { customers: ['zonnehof'], address: 'eva@zonnehof.example', proven: 'yes', via: 'channel' },
};
const setting = settingOf({ booked: [booked] });

describe('a promised look, in a talk that somebody else has joined since', () => {
  const handedOut = async (audienceAt: () => Promise<Heard['audience']>) => {
    const [left, heard, troubles, back]: [DueLook[], Heard[], unknown[], number[]] = [[due], [], [], []];
    const clock = lookClock({
      looks: { take: async () => left.shift() ?? null, putBack: async (each) => void back.push(each.id) },
      accept: async (_channel, each) => void heard.push(each),
      audienceAt,
      ...{ clock: () => now, machineNow: () => now, everyMs: 5 },
      report: (error) => void troubles.push(error),
    });
    clock.start();
    await until(async () => heard.length + troubles.length > 0);
    await clock.stop();
    return { heard: heard.map(({ audience }) => audience), troubles, back };
  };

  test.each(['alone', 'group'] as const)(
    'is handed out as the platform says who is there: %s',
    async (is) => {
      expect(await handedOut(async () => is)).toEqual({ heard: [is], troubles: [], back: [] });
    },
  );

  test('waits while the platform cannot say who is there', async () => {
    const trouble = new Error('no answer');
    expect(await handedOut(() => Promise.reject(trouble))).toEqual({
      heard: [],
      troubles: [trouble],
      back: [7],
    });
  });

  test('is over, and of what it was about not a word is said', () => {
    const [, effects] = converse(freshState('nl'), { is: 'due', look: 7, audience: 'group' }, setting);
    expect(effects.map(({ is }) => is)).toEqual(['refuse', 'change-look', 'say']);
    expect(effects).toContainEqual({ is: 'change-look', change: { is: 'ended', id: 7, how: 'refused' } });
    expect(effects.flatMap((each) => (each.is === 'say' ? each.reply.text : []))).toEqual([
      wording.nl.chatAlone,
    ]);
  });

  test('is kept in a talk with the person alone', () => {
    const [, effects] = converse(freshState('nl'), { is: 'due', look: 7, audience: 'alone' }, setting);
    expect(effects).toEqual([{ is: 'look-booked', booked }]);
  });
});
