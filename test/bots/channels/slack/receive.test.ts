import { describe, expect, test } from '@jest/globals';
import { receive } from '../../../../src/bots/channels/slack/receive.ts';
import { event, signed, signingSecret } from './deliver.ts';
import { callback, directMessage, mention } from './payloads.ts';
import { type Expected, type Shape, shapes } from './shapes.ts';

const now = new Date('2026-11-23T09:00:00.500Z');
const ports = {
  signingSecret,
  clock: () => now,
};
const take = ({ delivery }: Pick<Shape, 'delivery'>, headers = signed(delivery, now)) =>
  receive(ports, { headers, body: Buffer.from(delivery.body) });

function matching(expected: Expected): unknown {
  if (expected.is === 'pressed') return { is: 'heard', heard: { input: { is: 'press', nonce: 'nonce-1' } } };
  if (expected.is !== 'heard') return { is: expected.is };
  const { text, audience } = expected;
  return { is: 'heard', heard: { audience, input: { is: 'text', text } } };
}

describe('a delivery of Slack', () => {
  test.each(shapes.map((shape) => [shape.name, shape] as const))('is understood: %s', (_name, shape) => {
    expect(take(shape)).toMatchObject({ ...Object(matching(shape.comesTo)) });
  });

  test('belongs to the workspace in which the app stands', () => {
    const shared = callback(mention('hoi'), { team_id: 'T0OTHER01' });
    expect(take({ delivery: event(shared) })).toMatchObject({
      heard: {
        address: { installation: 'T0LINDE01' },
        sender: { customers: ['slack:T0LINDE01'], proven: 'no' },
      },
    });
  });

  test('of one post is one message, by whichever event it comes', () => {
    const said = mention('hoi');
    const keyOf = (inner: Readonly<Record<string, unknown>>) => {
      const reading = take({ delivery: event(callback(inner)) });
      return reading.is === 'heard' ? reading.heard.key : reading.is;
    };
    expect(keyOf({ ...said, type: 'message', channel_type: 'channel' })).toBe(keyOf(said));
    expect(keyOf(mention('hoi'))).not.toBe(keyOf(said));
  });
});

describe('a signature', () => {
  const delivery = event(callback(directMessage('Hoi, hoe gaat ’t? 👋')));
  const shiftedBy = (seconds: number) => signed(delivery, new Date(now.getTime() + seconds * 1000));

  test.each([-299, -60, 0, 60, 299])('of %d seconds from now is taken', (seconds) => {
    expect(take({ delivery }, shiftedBy(seconds)).is).toBe('heard');
  });
  test.each([-100_000, -302, 302, 4_000])('of %d seconds from now is refused', (seconds) => {
    expect(take({ delivery }, shiftedBy(seconds))).toMatchObject({ is: 'refused', status: 401 });
  });

  const right = signed(delivery, now);
  test.each([
    ['another secret', signed(delivery, now, 'another secret')],
    ['another body', signed(event({ other: 'body' }), now)],
    ['no signature', { ...right, 'x-slack-signature': '' }],
    ['half a signature', { ...right, 'x-slack-signature': right['x-slack-signature'].slice(0, 30) }],
    ['an older version', { ...right, 'x-slack-signature': right['x-slack-signature'].replace('v0', 'v1') }],
    ['two signatures', { ...right, 'x-slack-signature': `${right['x-slack-signature']}, v0=00` }],
    ['no time', { ...right, 'x-slack-request-timestamp': '' }],
    ['a time that is none', { ...right, 'x-slack-request-timestamp': 'NaN' }],
    ['another time', { ...right, 'x-slack-request-timestamp': `${right['x-slack-request-timestamp']}0` }],
  ])('with %s is refused', (_name, headers) => {
    expect(take({ delivery }, headers)).toMatchObject({ is: 'refused', status: 401 });
  });

  test('is over the bytes: what is no UTF-8 is not mended first', () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]);
    const broken = { body, type: 'application/json' };
    expect(take({ delivery: broken }, signed(broken, now)).is).toBe('refused');
  });
});
