import type { Customer } from '../config.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import type { SftpConnection } from '../sandbox/start-sftp.ts';
import type { World } from '../sandbox/world.ts';

/** The customers of a world, reached where its sandbox plays them. */
export const worldCustomers = (world: World, { credentials, sftp }: Sandbox): readonly Customer[] =>
  world.customers.flatMap(({ tenant }) => {
    const access = credentials.get(tenant.id);
    const files = tenant.source.kind === 'source-file' ? sftp.get(tenant.id) : undefined;
    if (access === undefined) return [];
    return [
      {
        tenant,
        learnlinq: access.learnlinq,
        hr: files === undefined ? access.hr : loginOf(files),
        webKey: null,
        desks: new Map(),
      },
    ];
  });

const loginOf = ({ host, port, username, password, hostKey }: SftpConnection) =>
  ({ host, port, username, login: { with: 'password', password }, hostKey }) as const;
