/** A farewell in front of a name; what is no farewell by itself stands before a name only. */
const farewell =
  '(?:x+|gr|grt|grtz|groet(?:en|jes)?|liefs|dank(?:jewel| je wel)?|bedankt|alvast (?:dank|bedankt)|mvg|hartelijks|hartelijke groet|thanks?|thx|ta|best|cheers|yours|love|all the best|many thanks|kind regards|regards|b\\.?v\\.?d\\.?)(?: van| from)?';
const word = "\\p{Lu}[\\p{L}\\p{M}.'-]*";
const name = `(?:(?:dhr|mw|mevr|drs|dr|ing|ir|mr|mrs|ms)\\.? )?${word}(?: (?:van|de|der|den|ten|ter|el|'t|${word})){0,4}`;
const nameLine = new RegExp(`^(?:${farewell}[ ,.!:]*)?${name}(?:$|\\s*,.*$|\\s[|–(-].*$)`, 'u');
const farewellLine = new RegExp(`^${farewell}[ ,.!:]*$`, 'iu');
const inLine = new RegExp(`(?<=[.!?] )(?:${farewell}[ ,!:]{1,3}${name}|${farewell})[ .!]*$`, 'iu');
/** A line with a verb says something. */
const says =
  /(?<![\p{L}'])(?:is|isn't|zijn|staat|staan|kan|can|can't|heeft|hebben|has|have|wil|wants?|moet|must|needs?|mag|may|werkt|works|mist|komt|krijgt|gets?|does|doesn't|was|were|wordt|werd|zie|see|ontbreekt|missing|please|graag|niet|not|ook|also)(?![\p{L}'])/iu;
/** *E-mail: …*, a line of a form. */
const field = /^[\p{L}-]+(?: [\p{L}-]+)?\s*:\s*\S/u;
const announces = /(?::|deze|volgende|namelijk|te weten|these|this|following|namely)\s*$/iu;
const mostLines = 9;

/**
 * Where a signature without *met vriendelijke groet* begins in a text: a line with no more than a name, behind a
 * whole sentence, with only short lines under it. The end of the text when there is none.
 */
export function findSignature(text: string): number {
  const lines = text.split('\n');
  let at = text.length + 1;
  let found = text.length;
  for (let index = lines.length - 1; index > 0 && lines.length - index <= mostLines; index -= 1) {
    const line = (lines[index] ?? '').trim();
    at -= (lines[index]?.length ?? 0) + 1;
    if (says.test(line) || field.test(line) || line.includes('?') || line.split(/\s+/u).length > 12) break;
    const before = text.slice(0, at).trimEnd();
    if ((nameLine.test(line) || farewellLine.test(line)) && isSaid(before)) found = at;
  }
  return Math.min(found, inLine.exec(text)?.index ?? found);
}

/** Whether something was said before, and no list is announced. */
const isSaid = (before: string) =>
  /\s\S+\s/u.test(before) && !announces.test(before) && /(?:[.!?…)"”]|\n.*[\p{L}\p{N}])$/u.test(before);
