import type { Tenant } from '../diagnostics/facts/tenant.ts';
import type { Customer, SftpAccess } from './customer.ts';
import { openDesks } from './open-desk.ts';
import { type Environment, secretOf } from './open-secrets.ts';
import type { SftpWritten, TenantFile } from './tenant-file.ts';

/** A customer as its tenant file has it, with its secrets in hand. */
export function customerOf({ access, desks, ...agreed }: TenantFile, env: Environment): Customer {
  const { learnlinq, hr, web } = access;
  const opened = (reference: string) => secretOf(reference, env);
  const lms = { url: learnlinq.url, token: opened(learnlinq.token) };
  return {
    tenant: withProvider(agreed),
    learnlinq: lms,
    hr: 'url' in hr ? { url: hr.url, token: opened(hr.token) } : sftpOf(hr, opened),
    webKey: opened(web.key),
    desks: openDesks(desks, lms, opened),
  };
}

/** LearnLinq takes nobody in without an identity provider once there is one (2822963). */
export function withProvider(agreed: Tenant): Tenant {
  const { identityProvider, mandatoryFields } = agreed;
  if (identityProvider === null || mandatoryFields.includes('identityProvider')) return agreed;
  return { ...agreed, mandatoryFields: [...mandatoryFields, 'identityProvider'] };
}

function sftpOf(
  { password, privateKey, passphrase, ...server }: SftpWritten,
  opened: (reference: string) => string,
): SftpAccess {
  if (privateKey === undefined)
    return { ...server, login: { with: 'password', password: opened(password ?? '') } };
  const phrase = passphrase === undefined ? null : opened(passphrase);
  return { ...server, login: { with: 'key', privateKey: opened(privateKey), passphrase: phrase } };
}
