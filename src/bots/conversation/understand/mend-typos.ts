/** The words that decide what a message is about; one slip of the finger does not hide them. */
const keyWords =
  'niet nergens staat ontbreekt vinden bestaat waarom learnlinq collega medewerker account missing cannot appear imported wachtwoord password inloggen koppeling licentie licenties voortgang teamvoortgang leerpad bedankt ticket melding medewerkers doorverbinden uitnodiging ingeschreven beheerder dubbel'.split(
    ' ',
  );
const known = new Set(keyWords);
/** Words of their own that lie one letter away from a key word. */
const leftAlone = new Set('start state stand niets nier niek nieten accounts stamt tickets'.split(' '));

/** The text with every near miss of a key word written as that word. */
export const mendTypos = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => (word.length < 4 || word.length > 16 ? word : mended(word)));

function mended(written: string): string {
  const word = written.toLowerCase();
  if (known.has(word) || leftAlone.has(word)) return written;
  return keyWords.find((each) => isOneSlip(word, each)) ?? written;
}

/** One letter too many, too few, another, or two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  const restA = a.slice(from);
  const restB = b.slice(from);
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restB.slice(1) === restA;
  const swapped = restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0];
  return restA.slice(1) === restB.slice(1) || (swapped && restA.slice(2) === restB.slice(2));
}
