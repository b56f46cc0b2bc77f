import type { Desk } from '../diagnostics/model.ts';
import type { DeskAccess } from './customer.ts';
import type { DeskFile, DeskWritten } from './desk-file.ts';

const all: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];

/** The desks of a customer that lie outside, with their secrets in hand. */
export function openDesks(
  desks: DeskFile,
  opened: (reference: string) => string,
): ReadonlyMap<Desk, DeskAccess> {
  return new Map(
    all.flatMap((name) => {
      const desk = desks[name];
      return desk === undefined ? [] : [[name, openDesk(desk, opened)] as const];
    }),
  );
}

function openDesk(desk: DeskWritten, opened: (reference: string) => string): DeskAccess {
  switch (desk.kind) {
    case 'mail':
      return desk;
    case 'webhook':
      return { ...desk, secret: opened(desk.secret) };
    case 'intercom':
    case 'jira':
      return { ...desk, token: opened(desk.token), webhookSecret: opened(desk.webhookSecret) };
  }
}
