import type { YAMLParseError, YAMLWarning } from 'yaml';
import type { Fault } from './fault.ts';

type Said = Pick<Fault, 'problem' | 'fix'>;

/** Errors whose words never quote the file, where a secret may stand. */
const plain: readonly string[] = [
  'MISSING_CHAR',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MULTILINE_IMPLICIT_KEY',
  'TAB_AS_INDENT',
];

const told: Readonly<Record<string, Said>> = {
  MULTIPLE_DOCS: {
    problem: 'this file holds several documents',
    fix: 'give each customer a file of its own',
  },
  DUPLICATE_KEY: { problem: 'this field stands here twice', fix: 'take one of the two away' },
  BAD_ALIAS: {
    problem: 'a value that begins with * refers to one that is marked with &, and there is none',
    fix: "put the value between quotes: '…'",
  },
  TAG_RESOLVE_FAILED: {
    problem: 'a value that begins with ! is read as the name of a type',
    fix: "put the value between quotes: '…'",
  },
  BAD_SCALAR_START: {
    problem: 'a value cannot begin with @ or `',
    fix: "put the value between quotes: '…'",
  },
  BAD_DQ_ESCAPE: {
    problem: 'a backslash between double quotes has a meaning of its own',
    fix: "use single quotes: '…'",
  },
};

/** What is wrong with a file as YAML, and what to do. */
export function sayYamlError({ code, message }: YAMLParseError | YAMLWarning): Said {
  const known = told[code];
  if (known !== undefined) return known;
  const why = plain.includes(code) ? ` (${message.trim()})` : '';
  return {
    problem: `this is not right as YAML${why}`,
    fix: 'look at the indentation, the quotes and the brackets here and on the line before',
  };
}
