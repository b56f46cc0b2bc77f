const gone = '•••';

const named =
  /(?<![\p{L}\p{N}])(wachtwoord|paswoord|password|passwd|passphrase|pincode|pin|pw|toegangscode|verificatiecode|inlogcode|code)( {0,3}(?:is|was|:|=|luidt) {0,3})(["'“‘]?)([^\s"'”’]+)/giu;

/** Takes passwords, codes and tokens out of typed text, before anything of it is stored. It reads a text once. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(named, (all: string, word: string, link: string, quote: string, value: string) =>
      isWord(value) ? all : `${word}${link}${quote}${gone}`,
    )
    .replace(/[A-Za-z0-9_.-]{34,}/gu, (run) => (isToken(run) ? gone : run));

/** Three long pieces with full stops between them: a signed token. */
function isToken(run: string): boolean {
  const [header = '', claims = '', signature = ''] = run.split('.');
  return header.length >= 16 && claims.length >= 8 && signature.length >= 8;
}

/** *the password is wrong* tells no password. */
const isWord = (value: string) =>
  /^(?:niet|fout|verkeerd|onjuist|geweigerd|verlopen|kwijt|vergeten|not|wrong|incorrect|invalid|expired|forgotten|lost|geen|no|een|a|the|het|de|mijn|my|te|too|weer|al|already)[.,!?]*$/iu.test(
    value,
  );
