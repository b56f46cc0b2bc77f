import { type composeFileCheck, fileWords } from '../wiring/compose-file-check.ts';
import { print } from './print.ts';

export type FileLanguage = 'nl' | 'en';

type Outcome = Awaited<ReturnType<typeof composeFileCheck>>;
export interface ToldFile {
  readonly checked: Exclude<Outcome['checked'], { is: 'previous-unreadable' }>;
  readonly basis: Outcome['basis'];
}

/** The report in words, grouped by cause. Answers with the number of findings. */
export async function printFileText({ checked, basis }: ToldFile, language: FileLanguage): Promise<number> {
  if (checked.is === 'unreadable') {
    const { found, expected } = checked.fault;
    print(`${sentence(found[language])} ${needed[language](expected[language])}`);
    return 1;
  }
  const groups = fileWords.causeGroups();
  for await (const fault of checked.faults()) groups.add(fault);
  const listed = groups.list();
  const outcome = { ...checked.counts, basis, blocked: checked.blocked };
  print(fileWords.sayReport(outcome, listed, language).join('\n'));
  return listed.reduce((sum, { times }) => sum + times, 0);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const needed: Record<FileLanguage, (what: string) => string> = {
  nl: (what) => `Nodig is ${what}.`,
  en: (what) => `What is needed is ${what}.`,
};
