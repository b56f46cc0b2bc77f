/** `sanne.dekker@…` is Sanne Dekker, and `s.dekker@…` S. Dekker. */
export function nameInAddress(address: string): string {
  const words = (address.split('@')[0] ?? address).split(/[._+-]+/u).filter((word) => word !== '');
  return words.map((word) => (word.length === 1 ? `${word.toUpperCase()}.` : capital(word))).join(' ');
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
