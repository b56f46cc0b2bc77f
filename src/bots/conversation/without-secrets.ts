const gone = '•••';

const named =
  /\b(wachtwoord|paswoord|password|passwd|passphrase|pincode|pin|pw|toegangscode|verificatiecode|inlogcode|code)(\s*(?:is|was|:|=|luidt)\s*)(["'“‘]?)([^\s"'”’]+)\3/giu;
const bearer = /\b(?:bearer\s+)?[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\b/gu;

/** Takes passwords, codes and tokens out of typed text, before anything of it is stored. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(named, (all: string, word: string, link: string, _quote: string, value: string) =>
      isWord(value) ? all : `${word}${link}${gone}`,
    )
    .replace(bearer, gone);

/** *the password is wrong* tells no password. */
const isWord = (value: string) =>
  /^(?:niet|fout|verkeerd|onjuist|geweigerd|verlopen|kwijt|vergeten|not|wrong|incorrect|invalid|expired|forgotten|lost|geen|no|een|a|the|het|de|mijn|my|te|too|weer|al|already)[.,!?]*$/iu.test(
    value,
  );
