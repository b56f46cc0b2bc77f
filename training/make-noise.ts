import { chanceOf } from './chance.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'etaoinshrdlu'];

/** What a cat on the keyboard types: nobody's request. */
export function makeNoise(count: number): readonly string[] {
  const chance = chanceOf('noise');
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 1 + chance.upTo(4) }, () => {
      const row = chance.one(rows) ?? '';
      return Array.from({ length: 2 + chance.upTo(7) }, () => row[chance.upTo(row.length)] ?? '').join('');
    });
    return words.join(' ');
  });
}
