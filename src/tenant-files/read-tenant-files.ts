import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { approvalFaults } from './approval-faults.ts';
import type { Customer } from './customer.ts';
import { customerOf } from './customer-of.ts';
import { type Fault, inOrder, sayPlaced } from './fault.ts';
import { mailFaults } from './mail-faults.ts';
import { noticeFaults } from './notice-faults.ts';
import { type Environment, secretFaults, secretOf } from './open-secrets.ts';
import { type ReadTenantFile, readTenantFile } from './read-tenant-file.ts';
import { below } from './schema-at.ts';

/** What is wrong, for an editor to lead to where it says where, and what to do. */
export interface Problem {
  readonly what: string;
  readonly fix: string;
}

export interface ReadTenantFiles {
  readonly customers: readonly Customer[];
  readonly problems: readonly Problem[];
}

/** Every customer of a folder, and everything that is wrong with any of their files. */
export function readTenantFiles(folder: string, env: Environment): ReadTenantFiles {
  const names = tenantFiles(folder);
  if (names === null)
    return wrong(
      `TENANTS_DIR: there is no folder ${folder}`,
      'make it, with one YAML file for each customer',
    );
  if (names.length === 0)
    return wrong(`${folder} holds no tenant file`, 'add one YAML file for each customer');
  const files = names.map((name) => openFile(join(folder, name), env));
  return {
    customers: files.flatMap(({ content }) => (content === null ? [] : [customerOf(content, env)])),
    problems: files.flatMap((file, nth) =>
      inOrder([...file.faults, ...sharedWith(file, files.slice(0, nth))]).map((fault) =>
        problemIn(file.path, fault),
      ),
    ),
  };
}

/** What is wrong with one file by itself; whether the variables that it names are set is left aside. */
export const checkTenantFile = (path: string): readonly Problem[] =>
  readTenantFile(path).faults.map((fault) => problemIn(path, fault));

const wrong = (what: string, fix: string): ReadTenantFiles => ({ customers: [], problems: [{ what, fix }] });

export const problemIn = (path: string, fault: Fault): Problem => ({
  what: sayPlaced(path, fault, fault.problem),
  fix: fault.fix,
});

export function tenantFiles(folder: string): readonly string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort();
}

interface OpenedFile extends ReadTenantFile {
  readonly path: string;
  /** `null` when it names none. */
  readonly id: string | null;
  readonly webKey: string | null;
}

function openFile(path: string, env: Environment): OpenedFile {
  const file = readTenantFile(path);
  const text = (...steps: readonly string[]) => {
    const found = steps.reduce<unknown>(below, file.yaml?.value);
    return typeof found === 'string' && found !== '' ? found : null;
  };
  const faults =
    file.yaml === null
      ? []
      : [
          ...secretFaults(file.yaml, env),
          ...mailFaults(file.yaml, env),
          ...noticeFaults(file.yaml),
          ...approvalFaults(file.yaml),
        ];
  const webKey = secretOf(text('access', 'web', 'key') ?? '', env) || null;
  return { ...file, path, id: text('id'), webKey, faults: [...file.faults, ...faults] };
}

/** With one key for two customers, the site of the one could sign for people of the other. */
function sharedWith({ yaml, id, webKey }: OpenedFile, earlier: readonly OpenedFile[]): readonly Fault[] {
  if (yaml === null) return [];
  const sameId = earlier.find((other) => id !== null && other.id === id);
  const sameKey = earlier.find((other) => webKey !== null && other.webKey === webKey);
  return [
    ...(sameId === undefined
      ? []
      : [
          {
            ...yaml.placeOf(['id']),
            problem: `${sameId.path} has the id ${id} too`,
            fix: 'give each customer its own',
          },
        ]),
    ...(sameKey === undefined
      ? []
      : [
          {
            ...yaml.placeOf(['access', 'web', 'key']),
            problem: `${sameKey.path} has the same web key`,
            fix: 'give each customer its own',
          },
        ]),
  ];
}
