import type { Fault } from './fault.ts';
import type { Path, PlacedYaml } from './placed-yaml.ts';
import { below } from './schema-at.ts';
import { variableOf } from './tenant-file.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes that HS256 needs of a key (RFC 7518 3.2). */
const shortest = 32;

/** Every place of a tenant file where a secret is referred to. */
const secretPaths: readonly Path[] = [
  ['access', 'learnlinq', 'token'],
  ...['token', 'password', 'privateKey', 'passphrase'].map((name) => ['access', 'hr', name]),
  ['access', 'web', 'key'],
];

/** The value of what `env:NAME` refers to, or an empty text; a fault says which are not there. */
export const secretOf = (reference: string, env: Environment): string =>
  env[variableOf(reference) ?? ''] ?? '';

/** Variables that are not set, and a key that is too short to sign with. */
export function secretFaults(yaml: PlacedYaml, env: Environment): readonly Fault[] {
  return secretPaths.flatMap((path) => {
    const written = path.reduce<unknown>(below, yaml.value);
    const name = typeof written === 'string' ? variableOf(written) : null;
    if (name === null) return [];
    const value = env[name] ?? '';
    if (value === '') {
      const problem = `the environment variable ${name} is not set`;
      return [
        { ...yaml.placeOf(path), problem, fix: `set ${name}; it holds a secret that this customer needs` },
      ];
    }
    if (path[1] !== 'web' || Buffer.byteLength(value) >= shortest) return [];
    const problem = `the key in ${name} is shorter than ${shortest} bytes`;
    return [{ ...yaml.placeOf(path), problem, fix: 'make one with: openssl rand -base64 48' }];
  });
}
