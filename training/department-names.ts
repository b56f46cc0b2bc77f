import { departments } from '../src/bots/conversation/understand/words/departments.ts';
import type { Chance } from './chance.ts';
import { capital } from './names.ts';

const words = (text: string): readonly string[] => text.split(' ');
const listed = [...departments];
const sides = words(
  'Noord Zuid Oost West Benelux Midden 1 2 3 North South East UK Export Centrum Binnen Buiten Central',
);

/** Words that nobody would guess to be a department. */
export const odd = words(
  'Zandbak Kwekerij Vaartuigen Tuinen Kassen Loodsen Spoor Bruggen Varkens Planten Sluizen Kunst Muziek Glas Hout Metaal Verf Bloemen Machines Pompen Boats Gardens Bridges Locks Glass Timber Paint Flowers Pumps Sails Signals Tracks Galleries Stables Greenhouses Snoeiploeg Timmerwerk Dakwerken Rookwaren Vergaderservice Gastenzaken Kennispunt Zorglijn Behandelkamer Meetdienst Gebouwbeheer Loonbureau Zwembad Sporthal Grondwerk Beplanting Nachtzorg Nazorg Spraakkunst Oogzorg Handtherapie',
);

/** What stands before a number, a letter, a colour or a name. */
const units = words(
  'Team Team Wijkteam Ward Unit Unit Poli Groep Kamer Sector Cluster Dienst Ploeg Wing Crew Woongroep',
);
const ofUnits = words(
  'Rood Blauw Groen Geel Red Blue Green Zonnebloem Vlinder Otter Eik Linde Juniors Plus Vast Flex Oogheelkunde Ruimte Techniek Wonen Nacht Vroeg Laat Alpha Delta',
);

/** Halves of compounds, and of pairs. */
const begins = words(
  'Schade Kwaliteits Dag Nacht Gast Water Wegen Personeels Klant Zorg Veiligheids Materiaal Woning Jeugd Leerling Pakket Vloot Kabel Tand Maag Huid Oog Long Bloed Voedings Wijk Winkel Bouw Energie Inspectie Contract Terrein Gebouwen Data Tekst Beeld Orgel Koel Bak',
);
const ends = words(
  'herstel bureau besteding dienst zaken beheer administratie controle ondersteuning ontwikkeling techniek opvang afhandeling begeleiding behandeling kunde centrum service planning registratie advies innovatie verwerking toezicht lijn',
);
const firsts = words(
  'Street Customer Night Data Patient Guest Field Stock Water Fleet Property Learning Quality Product Supplier Member Donor Clinical Primary Community Civic Family Visitor Digital Network Vendor Site Estate Brand Content Event',
);
const seconds = words(
  'Cleaning Care Desk Services Records Relations Control Planning Engineering Support Logistics Nursing Insights Operations Safety Response Accounts Design Delivery Assurance Affairs Hub Office Works',
);
const pairs = words(
  'Kwaliteit Veiligheid Gezondheid Wonen Zorg Werk Techniek Energie Milieu Risk Safety Learning',
);

const upper = (name: string) => name.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

/** A department by its name: one of the list, one of its kind, or one that nobody would guess. */
export function department(chance: Chance): string {
  if (chance.happens(20)) return chance.one(odd) ?? '';
  if (chance.happens(18)) return `${chance.one(units)} ${ofUnit(chance)}`;
  if (chance.happens(25)) return made(chance);
  const name = chance.one(listed) ?? '';
  const written = name.length <= 3 ? name.toUpperCase() : chance.happens(70) ? capital(name) : upper(name);
  return chance.happens(20) ? `${written} ${chance.one(sides)}` : written;
}

/** *7*, *4B*, *B*, *Zuid*, *Rood*. */
function ofUnit(chance: Chance): string {
  const number = String(1 + chance.upTo(18));
  if (chance.happens(25)) return number;
  if (chance.happens(15)) return number + (chance.one(['A', 'B', 'C']) ?? '');
  return (chance.happens(30) ? chance.one(sides) : chance.one(ofUnits)) ?? '';
}

function made(chance: Chance): string {
  if (chance.happens(45)) return `${chance.one(begins)}${chance.one(ends)}`;
  if (chance.happens(25)) return `${chance.one(pairs)} & ${chance.one(pairs)}`;
  if (chance.happens(25)) return `${chance.one(begins)}${chance.one(ends)} ${chance.one(sides)}`;
  return `${chance.one(firsts)} ${chance.one(seconds)}`;
}
