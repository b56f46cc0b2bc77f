import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the examples, each a complete tenant file. */
export const exampleFolder = join(import.meta.dirname, '..', '..', 'tenants.example');

export const exampleNames: readonly string[] = readdirSync(exampleFolder).filter((name) =>
  name.endsWith('.yaml'),
);

export const example = (name: string): string => readFileSync(join(exampleFolder, name), 'utf8');

/** Every variable that a text refers to, each with a value of its own that fits: long enough for a key, and signed with. */
export const variablesIn = (text: string): Record<string, string> => ({
  ...(text.includes('kind: mail') && mailServer),
  ...Object.fromEntries(
    [...text.matchAll(/env:([A-Z][A-Z0-9_]*)/gu)].map(([, name = '']) => [
      name,
      /_WEBHOOK$/u.test(name)
        ? `whsec_${Buffer.from(`the value of ${name}`.padEnd(40, '.')).toString('base64')}`
        : `the value of ${name}`.padEnd(40, '.'),
    ]),
  ),
});

const mailServer = {
  LOKET_SMTP_HOST: 'smtp.example',
  LOKET_MAIL_FROM: 'loket@support.example',
  LOKET_CODE_KEY: 'a key that nobody can guess, and long enough',
};
