import type { PersonWish } from '../../../diagnostics/facts/person.ts';

const email = /[^\s@<>()[\],;:"']+(?:'[^\s@<>()[\],;:"']+)*@[^\s@<>()[\],;:"'?!]+/u;
const username =
  /\b(?:gebruikersnaam|inlognaam|username|user name|login name)\s*(?:is|:|=)?\s*["'‘“]?([^\s"'’”,;?!]+)/iu;
const self =
  /\b(?:sta ik|ik sta|ben ik|ik ben|kan ik|ik kan|heb ik|vind ik mezelf|mezelf|mijzelf|mijn (?:eigen )?account|am i|i am|i['’]m|can i|i can(?:no|['’])?t|myself|my (?:own )?account|me)\b/iu;
const signature =
  /\n\s*(?:--|groet\w*|met vriendelijke groet\w*|mvg|vriendelijke groet\w*|kind regards|best regards|regards|cheers|thanks,|bedankt,)[\s\S]*$/iu;
const greeted =
  /^\s*(?:hoi|hallo|hey|hi|hello|beste|dear|dag|goedemorgen|goedemiddag|good morning|good afternoon)\s+[^\n,!.]{1,30}[,!.\n]/iu;

const particles = "van de der den het ten ter te 't la le von el al bin ibn di da dos du op in".split(' ');
/** Capitalised words that start a sentence or name a product, and are nobody's name. */
const notNames = new Set(
  "waarom wanneer wie wat hoe waar kan kun kunt mag is zijn was staat staan zit ik je wij we ze hij het de een er en of maar nu al ja nee geen niet nog ook mijn onze collega medewerker gebruiker nieuwe sinds volgens in op bij voor met naar om dat dit deze die ontbreekt hoi hallo hey beste dag goedemorgen goedemiddag help graag kunnen zie mis missen bedankt learnlinq learned hubper rakoo teams slack intercom afas hr hrm hris lms sftp api team progress voortgang loket support why when who what how where can could is isn't are was has hasn't the a an i you my our we they he she it there and or but not no new colleague employee user since in at for with to please hi hello dear thanks maybe also one some yes monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october".split(
    ' ',
  ),
);

/** Who a message is about. Signatures, people greeted and values taken back ("niet X maar Y") are left alone. */
export function findPerson(message: string): PersonWish | null {
  const text = kept(message.replace(signature, '').replace(greeted, ''));
  const address = email.exec(text)?.[0].replace(/[.]+$/u, '');
  if (address !== undefined) return { is: 'email', text: address };
  const user = username.exec(text)?.[1];
  if (user !== undefined) return { is: 'username', text: user };
  const name = capitalised(text) ?? byPattern(text);
  if (name !== null) return { is: 'name', text: name };
  return self.test(text) ? { is: 'self' } : null;
}

/** In "not A but B" only B counts. */
const kept = (text: string) =>
  text.replace(/\b(?:nee,?\s*)?(?:niet|not)\s+([^,.?!\n]{2,40}?),?\s+(?:maar|but)\s+/giu, ' ');

const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?`;
const capitals = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${word}(?:(?:\s+(?:${particles.join('|')}))*\s+${word})*`,
  'gu',
);

function capitalised(text: string): string | null {
  const names = [...text.matchAll(capitals)].map(([found]) => trimmed(found)).filter((name) => name !== '');
  return names.sort((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? null;
}

/** Takes off what is no part of a name: the question word in front, the product at the end. */
function trimmed(found: string): string {
  const words = found.split(/\s+/u).map((each) => each.replace(/['’]s$/u, ''));
  const isName = (each: string) => !notNames.has(each.replace(/\.$/u, '').toLowerCase());
  const first = words.findIndex(isName);
  if (first < 0) return '';
  const rest = words.slice(first);
  const end = rest.findIndex((each) => !isName(each) && !particles.includes(each));
  return (end < 0 ? rest : rest.slice(0, end)).join(' ').replace(/(?<=\p{L}{2})\.$/u, '');
}

const lowerCase = [
  /\b(?:staat|zit|is|vind ik|zie ik|komt)\s+([\p{L}'’ -]{3,40}?)\s+(?:nog |nog steeds |ook |al |hier )?(?:niet|nergens)\b/iu,
  /\bwaar (?:is|blijft)\s+([\p{L}'’ -]{3,40}?)(?:\s+(?:in|gebleven|nou|dan)\b|[?!.]|$)/iu,
  /\bwhy (?:is|isn['’]t|can['’]t i (?:find|see))\s+([\p{L}'’ -]{3,40}?)\s+(?:not|in|missing|on|there)\b/iu,
  /\b(?:i (?:can['’]t|cannot) (?:find|see)|ik mis|ik vind)\s+([\p{L}'’ -]{3,40}?)(?:\s+(?:in|niet|on|anywhere)\b|[?!.]|$)/iu,
];

function byPattern(text: string): string | null {
  for (const pattern of lowerCase) {
    const words = (pattern.exec(text)?.[1] ?? '').split(/\s+/u).filter((each) => each !== '');
    const isName = words.some(
      (each) => !notNames.has(each.toLowerCase()) && !particles.includes(each.toLowerCase()),
    );
    if (
      words.length >= 2 &&
      isName &&
      words.every((each) => !notNames.has(each.toLowerCase()) || particles.includes(each.toLowerCase()))
    ) {
      return words.join(' ');
    }
  }
  return null;
}
