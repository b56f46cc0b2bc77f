import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../architecture/source.ts';
import { behaviours } from './contract-channel.ts';
import { declaredChannels } from './declared-channels.ts';

const names = declaredChannels.map(({ name }) => name);

test('every channel that there is holds to the contract', () => {
  const folders = readdirSync(join(root, 'src', 'bots', 'channels'), { withFileTypes: true });
  expect(names.toSorted()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('the table of what applies where', () => {
  const reasons: string[] = [];
  const mark = (channel: (typeof declaredChannels)[number], behaviour: (typeof behaviours)[number]) => {
    const applies = channel.applies[behaviour];
    if (applies === 'applies') return 'x';
    expect(applies.because.length).toBeGreaterThan(10);
    reasons.push(`${channel.name}, ${behaviour}: ${applies.because}`);
    return '-';
  };
  const rows = behaviours.map((behaviour) => [
    behaviour,
    ...declaredChannels.map((channel) => mark(channel, behaviour)),
  ]);
  const lines = [['', ...names], ...rows].map(([first = '', ...cells]) =>
    [first.padEnd(34), ...cells.map((cell) => cell.padEnd(10))].join(''),
  );
  process.stdout.write(`\n${lines.join('\n')}\n\n- does not apply:\n${reasons.join('\n')}\n`);
  // What does not apply anywhere would be a row that proves nothing.
  for (const [behaviour = '', ...cells] of rows)
    expect([behaviour, cells]).toContainEqual(expect.arrayContaining(['x']));
});
