const endings = /(?:ingen|eren|eerd|ende|ing|tje|jes|ten|den|ies|ed|en|es|er|et|te|de|je|s|t|d|e)$/u;

const remembered = new Map<string, string>();

/** A crude stem of a Dutch or English word: the endings off, a doubled last letter and `ge` in front too. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size > 20_000) remembered.clear();
  const stem = cutDown(word);
  remembered.set(word, stem);
  return stem;
}

function cutDown(word: string): string {
  const bare = word.startsWith('ge') && word.length > 7 ? word.slice(2) : word;
  const cut = bare.replace(endings, '');
  const kept = cut.length < 3 ? bare : cut;
  const undoubled = kept.replace(/(.)\1$/u, '$1').replace(/([aeou])\1(?=[^aeiou]$)/u, '$1');
  return undoubled.replace(/v$/u, 'f').replace(/z$/u, 's');
}
