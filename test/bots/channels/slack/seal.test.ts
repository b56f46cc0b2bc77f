import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSeal } from '../../../../src/bots/channels/slack/seal.ts';

const [one, two] = [
  { id: 'k1', key: randomBytes(32) },
  { id: 'k2', key: randomBytes(32) },
];

test('what was sealed opens, and does not show what it holds', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const sealed = createSeal([one]).seal(text, 'slack:T1');
      if (text.length > 3) expect(sealed).not.toContain(text);
      expect(createSeal([one]).open(sealed, 'slack:T1')).toEqual({ is: 'opened', text, by: 'current-key' });
    }),
  );
});

test('the same words are sealed differently each time', () => {
  const { seal } = createSeal([one]);
  expect(seal('xoxb-1', 'slack:T1')).not.toBe(seal('xoxb-1', 'slack:T1'));
});

test('an older key still opens, and it is told apart', () => {
  const sealed = createSeal([one]).seal('xoxb-1', 'slack:T1');
  expect(createSeal([two, one]).open(sealed, 'slack:T1')).toMatchObject({ text: 'xoxb-1', by: 'older-key' });
});

test('another key, another place, or a changed character opens nothing', () => {
  const sealed = createSeal([one]).seal('xoxb-1', 'slack:T1');
  const closed = { is: 'closed' };
  expect(createSeal([two]).open(sealed, 'slack:T1')).toEqual(closed);
  expect(createSeal([{ ...two, id: 'k1' }]).open(sealed, 'slack:T1')).toEqual(closed);
  expect(createSeal([one]).open(sealed, 'slack:T2')).toEqual(closed);
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'B', '.', ''), (at, put) => {
      const changed = sealed.slice(0, at) + put + sealed.slice(at + 1);
      // The last characters of base64 may hold bits that count for nothing.
      const same = changed.startsWith(sealed.slice(0, -1));
      if (!same) expect(createSeal([one]).open(changed, 'slack:T1')).toEqual(closed);
    }),
  );
});
