import { z } from 'zod';
import { tenant } from '../diagnostics/facts/tenant.ts';
import { deskFile } from './desk-file.ts';
import { address, secret } from './secret-reference.ts';

const access = (system: string) =>
  z.strictObject({
    url: address(`where ${system} is`),
    token: secret(`the token of ${system}`),
  });

const hostKey = 'write the fingerprint as ssh-keygen -lf prints it: SHA256:…';

const sftpAccess = z
  .strictObject({
    host: z.string().min(1).describe('the name of the sFTP server'),
    port: z.int().min(1).max(65_535).default(22).describe('its port'),
    username: z.string().min(1).describe('with which username'),
    password: secret('the password').optional(),
    privateKey: secret('the private key, in OpenSSH or PEM form').optional(),
    passphrase: secret('the passphrase of the private key, if it has one').optional(),
    hostKey: z
      .string(hostKey)
      .regex(/^SHA256:[A-Za-z0-9+/]{43}$/u, hostKey)
      .describe('the fingerprint of the key of the server; a server with another key is not talked to'),
  })
  .refine(({ password, privateKey }) => (password === undefined) !== (privateKey === undefined), {
    params: { problem: 'has to have one way to sign in' },
    error: 'give either password or privateKey',
  })
  .refine(({ privateKey, passphrase }) => passphrase === undefined || privateKey !== undefined, {
    path: ['passphrase'],
    params: { problem: 'goes with a private key' },
    error: 'give privateKey, or take the passphrase away',
  });

const apiAccess = access('the HR source');

const withAccess = <A extends typeof apiAccess | typeof sftpAccess>(hr: A) =>
  tenant.extend({
    desks: deskFile,
    access: z
      .strictObject({
        learnlinq: access('LearnLinq').describe('how LearnLinq is reached'),
        hr: hr.describe('how the HR source is reached'),
        web: z
          .strictObject({ key: secret('the key, at least 32 bytes, with which the site signs') })
          .describe('the site of the customer on which the chat stands'),
      })
      .describe('how the systems are reached, with secrets by reference only'),
  });

/** A tenant file whose source is called at an address. */
export const calledTenantFile = withAccess(apiAccess);
/** A tenant file whose source delivers files on an sFTP server. */
export const deliveredTenantFile = withAccess(sftpAccess);

export type TenantFile = z.infer<typeof calledTenantFile> | z.infer<typeof deliveredTenantFile>;
export type SftpWritten = z.infer<typeof sftpAccess>;
