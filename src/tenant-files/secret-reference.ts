import { z } from 'zod';

const reference = /^env:[A-Z][A-Z0-9_]*$/u;

/** The name of the variable that a secret refers to, or `null` when it is no reference. */
export const variableOf = (written: string): string | null =>
  reference.test(written) ? written.slice('env:'.length) : null;

/** A secret as it stands in a tenant file: by the name of a variable. */
export const secret = (says: string) =>
  z
    .string('name the variable that holds the secret, as env:NAME')
    .refine((text) => variableOf(text) !== null, {
      params: { problem: 'holds something else than env:NAME; a secret never stands in a tenant file' },
      error:
        'put the secret in an environment variable and write env: and its name here; a secret that stood in a file has to be replaced by a new one',
    })
    .describe(`${says}: env: and the name of the environment variable that holds it`)
    .meta({ pattern: reference.source });

export const address = (says: string) =>
  z.url({ protocol: /^https?$/u, error: 'write an address such as https://hr.example/api' }).describe(says);
