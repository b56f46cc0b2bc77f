import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../src/diagnostics/model.ts';
import type { Chance } from './chance.ts';
import { listedFirstName } from './names.ts';

const list = z.array(z.string());
const slotValues = z.record(z.string(), z.union([list, z.object({ nl: list, en: list })]));
const slots = slotValues.parse(parse(readFileSync(join(import.meta.dirname, 'slots.yaml'), 'utf8')));

const surnames =
  "Jansen,de Vries,van den Berg,Bakker,van der Meer,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks,van Leeuwen,Dekker,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van Dijk,Kok,Prins,Haddad,El Idrissi,Yilmaz,Demir,Nguyen,Kowalski,Claes,Maes,Peeters,De Smet,Lang,Stone,Smith,Jones,O'Brien,Taylor,Brown,Wilson,Evans,Walker,Roberts,Green,Hall,Wood,Harris,Martin,Cooper,Ward,Hughes,Edwards,Kelly,Murphy,Patel,Singh,Khan,Nijhuis,Hoekstra,Veenstra,Postma,van 't Hof,'t Hart,ten Brink,ter Horst,op den Akker,van der Velden-Smit,Janssen-Bakker,de la Cruz,bin Said,Vermeulen,Verhoeven,Wouters,Goossens".split(
    ',',
  );

/** A text in which every choice is made and every slot is filled. */
export function expand(
  line: string,
  language: Language,
  chance: Chance,
  more: Readonly<Record<string, string>> = {},
): string {
  let text = line;
  for (let round = 0; round < 40; round += 1) {
    const before = text;
    text = text.replace(/\[([^[\]()]*)\]/u, (_, inner: string) =>
      chance.happens(50) ? (chance.one(inner.split('|')) ?? '') : '',
    );
    text = text.replace(
      /\(([^()[\]]*\|[^()[\]]*)\)/u,
      (_, inner: string) => chance.one(inner.split('|')) ?? '',
    );
    if (text === before) break;
  }
  text = text.replace(/\{(\w+)\}/gu, (_, slot: string) => more[slot] ?? fill(slot, language, chance));
  return text
    .replace(/ {2,}/gu, ' ')
    .replace(/ +([,.?!])/gu, '$1')
    .trim();
}

function fill(slot: string, language: Language, chance: Chance): string {
  if (slot === 'first') return listedFirstName(chance);
  if (slot === 'name') {
    if (chance.happens(7)) return fill('email', language, chance);
    return chance.happens(5) ? fill('user', language, chance) : personName(chance);
  }
  const values = slots[slot];
  if (values === undefined) throw new Error(`nothing fills {${slot}}`);
  return chance.one(Array.isArray(values) ? values : values[language]) ?? '';
}

/** Few surnames, so that what is asked and in which language is learned from the words around them. */
function personName(chance: Chance): string {
  const first = listedFirstName(chance);
  const last = chance.one(surnames) ?? '';
  if (chance.happens(20)) return first;
  if (chance.happens(10)) return `${first[0]}. ${last}`;
  return `${first} ${last}`;
}
