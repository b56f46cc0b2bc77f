const gone = '•••';

const named =
  /(?<![\p{L}\p{N}])(wachtwoord|wachtwoorden|paswoord|password|passwords|passwd|passphrase|ww|pincode|pin|pw|toegangscode|verificatiecode|inlogcode|code)('s\s{1,3}|\s{0,3}(?:is|was|:|=|luidt)\s{0,3})(["'“‘]?)([^\s"'”’]+)/giu;
const numbered =
  /(?<![\p{L}\p{N}])(pincode|pin|toegangscode|verificatiecode|inlogcode|code)(\s{1,3})(\d{3}[ -]?\d{1,5})(?!\d)/giu;

/** Takes passwords, codes and tokens out of typed text, before anything of it is stored. It reads a text once. */
export const withoutSecrets = (text: string): string =>
  withoutPasswordsNearby(
    text
      .replace(named, (all: string, word: string, link: string, quote: string, value: string) =>
        isWord(value) ? all : `${word}${link}${quote}${gone}`,
      )
      .replace(numbered, (_all, word: string, space: string) => `${word}${space}${gone}`)
      .replace(/[A-Za-z0-9_.-]{34,}/gu, (run) => (isToken(run) ? gone : run)),
  );

/** Three long pieces with full stops between them: a signed token. */
function isToken(run: string): boolean {
  const [header = '', claims = '', signature = ''] = run.split('.');
  return header.length >= 16 && claims.length >= 8 && signature.length >= 8;
}

/** *the password is wrong* tells no password. */
const isWord = (value: string) =>
  /^(?:is|niet|fout|verkeerd|onjuist|geweigerd|verlopen|kwijt|vergeten|gewijzigd|veranderd|gereset|geblokkeerd|onbekend|goed|juist|sinds|steeds|nog|ook|nu|not|wrong|incorrect|invalid|expired|forgotten|lost|changed|blocked|unknown|right|correct|still|since|now|it|geen|no|een|a|the|het|de|mijn|my|te|too|weer|al|already)[.,!?]*$/iu.test(
    value,
  );

/** Nobody's password is longer, and a look at each word stays short. */
const longest = 120;
/** Words behind *password* that are looked at; *the password for LearnLinq that I use is …* is one sentence. */
const nearby = 6;
const password = /^["'“‘(]*(?:wachtwoord|wachtwoorden|paswoord|password|passwords|ww|pw)["'”’):,.]*$/iu;

/** What looks like a password and stands behind that word, or before *as password*. */
function withoutPasswordsNearby(text: string): string {
  const pieces = text.split(/(\s+)/u);
  const words = pieces.filter((_, index) => index % 2 === 0);
  let last = Number.NEGATIVE_INFINITY;
  const kept = words.map((word, index) => {
    if (password.test(word)) last = index;
    const behind = index > last && index - last <= nearby;
    const before =
      /^(?:als|as)$/iu.test(words[index + 1] ?? '') && words.slice(index + 2, index + 4).some(isPassword);
    return (behind || before) && looksSecret(word, words[index - 1] ?? '') ? gone : word;
  });
  return pieces.map((piece, index) => (index % 2 === 0 ? (kept[index / 2] ?? '') : piece)).join('');
}

const isPassword = (word: string) => password.test(word);

/** Letters and digits, with a capital or a mark among them; after *is* without. No address, no ticket number. */
function looksSecret(word: string, before: string): boolean {
  if (word.length > longest) return false;
  const value = word.replace(/^["'“‘(]+|["'”’).,;:?]+$/gu, '');
  if (value.length < 6 || !/\p{L}/u.test(value) || !/\d/u.test(value)) return false;
  if (/^[^@]+@[^@]+\.\p{L}+$/u.test(value) || /^\p{Lu}{2,5}-?\d+$/u.test(value) || value.includes('://'))
    return false;
  return /^(?:is|was|=|luidt)$|:$/iu.test(before) || /\p{Lu}|[!@#$%^&*+=]/u.test(value);
}
