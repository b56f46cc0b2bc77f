const units: Readonly<Record<string, number>> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
  duizend: 1000,
  tiental: 10,
  twintigtal: 20,
  vijftigtal: 50,
  zestigtal: 60,
  honderdtal: 100,
  vijftiental: 15,
  dertigtal: 30,
  veertigtal: 40,
  tientje: 10,
  dozijn: 12,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
};
const known = new Map(Object.entries(units));

/** The value of one Dutch or English word or figure, *vijfentwintig* and *twenty-five* included; `null` for another word. */
export function readNumber(written: string): number | null {
  const word = written.toLowerCase();
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(word)) return Number(word.replace(/[.,]/gu, ''));
  if (/^\d{1,6}$/u.test(word)) return Number(word);
  const simple = known.get(word);
  if (simple !== undefined) return simple;
  return readEnglish(word) ?? readDutch(word);
}

function readEnglish(word: string): number | null {
  const [ten, one, ...more] = word.split('-');
  const [tens, ones] = [known.get(ten ?? ''), known.get(one ?? '')];
  return more.length === 0 && tens !== undefined && ones !== undefined && tens >= 20 && ones < 10
    ? tens + ones
    : null;
}

/** *tweehonderd*, *honderdvijftig*, *tweeduizend*, *vijfentwintig*. */
function readDutch(word: string): number | null {
  const large = /^(?<times>.*)(?<size>honderd|duizend)(?:en)?(?<rest>.*)$/u.exec(word)?.groups;
  if (large === undefined) return readJoined(word);
  const times = large['times'] === '' ? 1 : readNumber(large['times'] ?? '');
  const rest = large['rest'] === '' ? 0 : readNumber(large['rest'] ?? '');
  if (times === null || rest === null) return null;
  return times * (large['size'] === 'duizend' ? 1000 : 100) + rest;
}

const tens = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const joined = new RegExp(`^(?<one>.+?)(?:en|ën)(?<ten>${tens})$`, 'u');

function readJoined(word: string): number | null {
  const parts = joined.exec(word)?.groups;
  const one = known.get(parts?.['one'] ?? '');
  const ten = known.get(parts?.['ten'] ?? '');
  return one !== undefined && ten !== undefined && one < 10 ? one + ten : null;
}
