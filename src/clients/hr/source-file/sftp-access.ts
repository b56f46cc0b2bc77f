import { z } from 'zod';

/** How one customer's sFTP server is reached. */
export const sftpAccess = z.strictObject({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(22),
  username: z.string().min(1),
  login: z.discriminatedUnion('with', [
    z.strictObject({ with: z.literal('password'), password: z.string().min(1) }),
    /** In OpenSSH or PEM form. */
    z.strictObject({
      with: z.literal('key'),
      privateKey: z.string().min(1),
      passphrase: z.string().min(1).nullable().default(null),
    }),
  ]),
  hostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}$/u, 'write the fingerprint as ssh-keygen -lf prints it: SHA256:…')
    .describe('of the key of the server; a server with another key is not talked to'),
});

export type SftpAccess = z.infer<typeof sftpAccess>;

export const serverOf = ({ username, host, port }: SftpAccess): string =>
  `sftp://${username}@${host}:${port}`;
