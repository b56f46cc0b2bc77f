import type { Fault } from './fault.ts';
import type { Path, PlacedYaml } from './placed-yaml.ts';
import { below } from './schema-at.ts';
import { variableOf } from './secret-reference.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes that HS256 needs of a key (RFC 7518 3.2). */
const shortest = 32;

/** Every place of a tenant file where a secret is referred to. */
const secretPaths: readonly Path[] = [
  ['access', 'learnlinq', 'token'],
  ...['token', 'password', 'privateKey', 'passphrase'].map((name) => ['access', 'hr', name]),
  ['access', 'web', 'key'],
  ...['support', 'development', 'consultancy', 'licences'].flatMap((desk) =>
    ['secret', 'token', 'webhookSecret'].map((name) => ['desks', desk, name]),
  ),
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
    const unfit = path[1] === 'web' ? tooShort(name, value) : unsuitable(name, value, path);
    return unfit === null ? [] : [{ ...yaml.placeOf(path), ...unfit }];
  });
}

type Said = Pick<Fault, 'problem' | 'fix'>;

const tooShort = (name: string, value: string): Said | null =>
  Buffer.byteLength(value) >= shortest
    ? null
    : {
        problem: `the key in ${name} is shorter than ${shortest} bytes`,
        fix: 'make one with: openssl rand -base64 48',
      };

/** Standard Webhooks: 24 to 64 bytes, in base64, behind whsec_. */
const webhookSecret =
  /^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

function unsuitable(name: string, value: string, [group, , last]: Path): Said | null {
  if (group !== 'desks' || last !== 'secret' || webhookSecret.test(value)) return null;
  const problem = `the secret in ${name} is not one of Standard Webhooks`;
  return {
    problem,
    fix: 'make one with: echo "whsec_$(openssl rand -base64 32)", and give it to the desk too',
  };
}
