import { type Found, findAll } from './entities.ts';

const patterns = [
  /(?<![\p{L}\p{N}#/&])#\d{2,10}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])(?:SUP|INC|REQ|LL|HD|TCK|TKT|CASE|CS|RITM|TASK|BUG|LOK|DEV|SD|SR|CHG|PRB)[- ]?\d{2,10}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}-])\p{Lu}{2,6}-\d{2,10}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])\p{Lu}{2,5}\d{4,10}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:tickets?|ticketnummer|melding|meldingsnummer|case|zaak|zaaknummer|dossier|incident|ticket number)(?: (?:number|nummer|nr\.?|no\.?))?[ :]{1,3}(?<value>\d{2,10})(?![\p{N}])/giu,
];

/** Every ticket reference: `#20077`, `SUP-6204`, `INC0090012`, or the number behind the word. */
export function findTickets(text: string): readonly Found[] {
  const found = patterns.flatMap((pattern) => findAll(text, pattern));
  return found
    .filter((one, index) => !found.some((other, place) => place < index && overlap(one, other)))
    .toSorted((a, b) => a.from - b.from);
}

const overlap = (one: Found, other: Found) => one.from < other.to && other.from < one.to;
