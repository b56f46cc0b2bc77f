import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Tenant, tenant } from '../diagnostics/facts/tenant.ts';
import type { Access } from './customer.ts';
import { customerOf, withProvider } from './customer-of.ts';
import { inOrder } from './fault.ts';
import { type Environment, secretFaults } from './open-secrets.ts';
import { readTenantFile } from './read-tenant-file.ts';
import { type Problem, problemIn, tenantFiles } from './read-tenant-files.ts';

/** One customer, for a command that can do without its systems. */
export type OneTenant =
  | {
      readonly is: 'read';
      readonly tenant: Tenant;
      /** `null`: the file says no access, or a secret of it is not set. */
      readonly learnlinq: Access | null;
    }
  | { readonly is: 'wrong'; readonly problems: readonly Problem[] };

/** By the name of a tenant file, or by the id of a customer among those of `folder`. */
export function readOneTenant(fileOrId: string, folder: string, env: Environment): OneTenant {
  if (isFile(fileOrId)) return tenantIn(fileOrId, env);
  const all = (tenantFiles(folder) ?? []).map((name) => tenantIn(join(folder, name), env));
  const ids = all.flatMap((each) => (each.is === 'read' ? [each.tenant.id] : []));
  const what = `${fileOrId}: there is no tenant file of this name, and no customer of this id in ${folder}`;
  const fix = ids.length === 0 ? 'name a tenant file' : `known: ${ids.join(', ')}`;
  const found = all.find((each) => each.is === 'read' && each.tenant.id === fileOrId);
  return found ?? { is: 'wrong', problems: [{ what, fix }] };
}

/** What the system takes for no name at all may still be an id. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function tenantIn(path: string, env: Environment): OneTenant {
  const { yaml, content, faults } = readTenantFile(path);
  const bare = tenant.safeParse(yaml?.value);
  // Which of two is meant, such as two shares that may be deactivated, nobody can say.
  if (yaml !== null && yaml.faults.length > 0)
    return { is: 'wrong', problems: yaml.faults.map((fault) => problemIn(path, fault)) };
  if (bare.success) return { is: 'read', tenant: withProvider(bare.data), learnlinq: null };
  if (yaml === null || content === null)
    return { is: 'wrong', problems: inOrder(faults).map((fault) => problemIn(path, fault)) };
  const customer = customerOf(content, env);
  const learnlinq = secretFaults(yaml, env).length === 0 ? customer.learnlinq : null;
  return { is: 'read', tenant: customer.tenant, learnlinq };
}
