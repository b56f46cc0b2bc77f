import { firstNames } from '../words/first-names.ts';
import { type Found, findAll } from './entities.ts';

const words =
  'radiologie|inkoop|verkoop|sales|finance|financiën|marketing|logistiek|logistics|facilitair|facilities|onderhoud|maintenance|klantenservice|klantcontact|customer service|customer care|procurement|purchasing|legal|legal affairs|juridische zaken|griffie|thuiszorg|home care|jeugdzorg|youth care|groenvoorziening|intensive care|spoedeisende hulp|seh|cardiologie|cardiology|oncologie|oncology|pediatrie|paediatrics|kindergeneeskunde|geriatrie|geriatrics|chirurgie|surgery|neurologie|neurology|dialyse|dialysis|apotheek|pharmacy|magazijn|warehouse|productie|production|expeditie|dispatch|planning|communicatie|communications|receptie|reception|administratie|administration|bedrijfsvoering|operations|operatie|ict|it-afdeling|techniek|engineering|research|r&d|laboratorium|laboratory|lab|huisartsenpost|front office|back office|control|audit|accounting|boekhouding|debiteuren|crediteuren|payroll|beleid|policy|bestuurssecretariaat|secretariaat|secretariat|catering|keuken|kitchen|schoonmaak|housekeeping|beveiliging|security|transport|vervoer|wijkzorg|wijkteam|kraamzorg|verloskunde|maternity|revalidatie|rehabilitation|fysiotherapie|physiotherapy|poli|polikliniek|outpatients|dagbesteding|ambulant|onderwijs|burgerzaken|ruimtelijke ordening|sociaal domein|handhaving|vastgoed|real estate|treasury|assemblage|assembly|kwaliteit|quality|e-commerce|webshop|archief|archives|human resources|personeelszaken';
const capital = "\\p{Lu}[\\p{L}&'-]*";
const more = `(?: (?:${capital}|&|en|and|\\d{1,2}))*`;

const named = new RegExp(
  `(?<![\\p{L}])(?:[Aa]fdeling|[Dd]epartment|[Dd]ept\\.?|[Aa]fd\\.?|[Uu]nit|[Ll]ocatie|[Vv]estiging|[Bb]ranch|[Dd]ivisie|[Dd]ivision|[Ww]ard|[Ss]ector|[Cc]luster|[Dd]ienst)(?: van| of|:)? ["'“‘]?(?<value>${capital}(?: (?:van |de |en |and |& )?${capital}|(?<= )\\d{1,2})*)`,
  'gu',
);
const team = new RegExp(
  `(?<![\\p{L}])(?<value>(?:Wijkteam|Team|team|wijkteam) (?!Progress|Voortgang|Overview|Overzicht)${capital}(?: ${capital})*)`,
  'gu',
);
const behind = new RegExp(
  `(?<![\\p{L}])(?<value>(?!The |De |Het |Our |Onze )${capital}(?: (?:&|en|and)? ?${capital})*) (?:department|ward|team|branch|unit|division)(?![\\p{L}])`,
  'gu',
);
const known = new RegExp(`(?<![\\p{L}\\p{N}-])(?<value>(?:${words})(?![\\p{L}-])${more})`, 'giu');

const small = new RegExp(
  `(?<![\\p{L}])(?:[Aa]fdeling|[Tt]eam|[Dd]epartment|[Dd]ept\\.?|[Aa]fd\\.?|(?:bij|van|in|op|at|in|from|of) (?:de |the )?)(?: van| of|:)? ?(?<value>(?:${words})(?![\\p{L}-]))`,
  'gu',
);
const smallBehind = new RegExp(
  `(?<![\\p{L}])(?<value>(?:${words})) (?:department|afdeling|team)(?![\\p{L}])`,
  'gu',
);

/** Departments, named as one or known as one; what stands in small letters needs the word in front. */
export function findDepartments(text: string): readonly Found[] {
  const found = [
    ...findAll(text, named),
    ...findAll(text, small),
    ...findAll(text, smallBehind),
    ...findAll(text, behind).filter(
      ({ text: value }) => !firstNames.has((value.split(' ')[0] ?? '').toLowerCase()),
    ),
    ...findAll(text, team).map(withoutTeam),
    ...findAll(text, known)
      .filter(({ text: value }) => /^\p{Lu}/u.test(value))
      .map(trimmed),
  ].filter(({ text: value }) => !nothing.test(value));
  return found.filter(
    (one, index) =>
      !found.some((other, place) => place < index && one.from < other.to && other.from < one.to),
  );
}

const nothing =
  /^(?:I|My|Mijn|De|The|Our|Onze|LearnLinq|Learned|Hubper|Rakoo|HR|LMS|AFAS|Team|IT|Progress|Voortgang)$/u;

/** *Wijkteam Zuid* is a name of its own, *team West* is West. */
const withoutTeam = (found: Found): Found => {
  const lead = /^team /u.exec(found.text)?.[0].length ?? 0;
  return { text: found.text.slice(lead), from: found.from + lead, to: found.to };
};

/** A match in any letters goes on over capitals only. */
function trimmed({ text, from }: Found): Found {
  const kept: string[] = [];
  for (const [index, word] of text.split(' ').entries()) {
    if (index > 0 && !/^(?:\p{Lu}|&|\d)/u.test(word)) break;
    kept.push(word);
  }
  const value = kept.join(' ').replace(/ &$/u, '');
  return { text: value, from, to: from + value.length };
}
