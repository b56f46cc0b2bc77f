import { z } from 'zod';
import { sourceFileColumns } from '../diagnostics/facts/source-file.ts';
import { sharpForm } from '../diagnostics/facts/text-form.ts';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import type { PlacedYaml } from './placed-yaml.ts';
import { below } from './schema-at.ts';

type Said = Pick<Fault, 'problem' | 'fix'>;

/** What every record has a place for, by the name that rules use. */
const standard = [
  'id',
  'username',
  'name',
  'email',
  'identityProvider',
  'function',
  'department',
  'startDate',
  'endDate',
  'manager',
] as const;
const isStandard = (name: string): name is (typeof standard)[number] =>
  standard.some((each) => each === name);

/** What is right as a form and yet comes to nothing: what rules look at and the source does not supply. */
export function agreementFaults(yaml: PlacedYaml): readonly Fault[] {
  const source = below(yaml.value, 'source');
  return [...ruleFaults(yaml, source), ...providerFault(yaml, source)];
}

/** Each by itself, so that a fault in one rule, or in the source, hides no other. */
function ruleFaults(yaml: PlacedYaml, source: unknown): readonly Fault[] {
  return ['filter', 'customAgreements'].flatMap((field) =>
    itemsOf(below(yaml.value, field)).flatMap((rule, nth) =>
      itemsOf(below(rule, 'all')).flatMap((condition, at) => {
        const attribute = below(condition, 'attribute');
        const said = typeof attribute === 'string' ? notSupplied(attribute, source) : null;
        return said === null ? [] : [{ ...yaml.placeOf([field, nth, 'all', at, 'attribute']), ...said }];
      }),
    ),
  );
}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const keysOf = (value: unknown): readonly string[] =>
  Object.keys(z.record(z.string(), z.unknown()).safeParse(value).data ?? {});

/** An API and a file may supply anything besides; a connector supplies what was mapped. */
function notSupplied(attribute: string, source: unknown): Said | null {
  const kind = below(source, 'kind');
  if (kind === 'afas') return notMapped(attribute, below(source, 'fields'));
  if (isStandard(attribute)) return null;
  const sameLetters = standard.find((each) => sharpForm(each) === sharpForm(attribute));
  const column = kind === 'source-file' ? columnNamed(attribute, below(source, 'columns')) : undefined;
  const meant = sameLetters ?? (column === 'accessUntil' ? 'endDate' : column);
  if (meant === undefined) return null;
  const problem = `no rule can look at ${attribute}`;
  return isStandard(meant)
    ? { problem: `${problem}: Loket calls it ${meant}`, fix: `write ${meant}` }
    : { problem, fix: 'let the rule look at something else' };
}

/** What a column of the file is to Loket; any other column goes by its own name. */
function columnNamed(name: string, given: unknown): string | undefined {
  const columns = sourceFileColumns.safeParse(given ?? {}).data ?? sourceFileColumns.parse({});
  return Object.entries(columns).find(([, column]) => sharpForm(column) === sharpForm(name))?.[0];
}

function notMapped(attribute: string, fields: unknown): Said | null {
  const mapped = keysOf(fields).filter((name) => isStandard(name));
  const names = [...mapped, ...keysOf(below(fields, 'attributes'))];
  if (names.includes(attribute)) return null;
  const problem = `source.fields says of no field of the connector that it is ${attribute}`;
  const meant = nearest(attribute, names);
  if (meant !== null && !isStandard(attribute)) return { problem, fix: `write ${meant}` };
  const where = isStandard(attribute) ? 'source.fields' : 'source.fields.attributes';
  return { problem, fix: `add ${attribute} under ${where}, with the name of the field of the connector` };
}

/** Everybody needs an identity provider, and nothing says who has which. */
function providerFault(yaml: PlacedYaml, source: unknown): readonly Fault[] {
  const isMapped = keysOf(below(source, 'fields')).includes('identityProvider');
  if (below(source, 'kind') !== 'afas' || isMapped) return [];
  const mandatory = itemsOf(below(yaml.value, 'mandatoryFields'));
  const nth = mandatory.indexOf('identityProvider');
  const agreed = typeof below(yaml.value, 'identityProvider') === 'string';
  if (nth === -1 && !agreed) return [];
  const path = nth === -1 ? ['identityProvider'] : ['mandatoryFields', nth];
  return [
    {
      ...yaml.placeOf(path),
      problem:
        'identityProvider is mandatory, and source.fields does not say which field of the connector it is',
      fix: 'add identityProvider under source.fields, with the name of the field of the connector',
    },
  ];
}
