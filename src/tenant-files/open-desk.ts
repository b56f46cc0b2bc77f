import type { Desk } from '../diagnostics/model.ts';
import type { Access, DeskAccess } from './customer.ts';
import type { DeskFile, DeskWritten } from './desk-file.ts';

const all: readonly Desk[] = ['support', 'development', 'consultancy', 'licences'];

/** The desks of a customer that lie outside, with their secrets in hand. */
export function openDesks(
  desks: DeskFile,
  learnlinq: Access,
  opened: (reference: string) => string,
): ReadonlyMap<Desk, DeskAccess> {
  return new Map(
    all.flatMap((name) => {
      const desk = desks[name];
      return desk === undefined ? [] : [[name, openDesk(desk, learnlinq, opened)] as const];
    }),
  );
}

function openDesk(desk: DeskWritten, learnlinq: Access, opened: (reference: string) => string): DeskAccess {
  switch (desk.kind) {
    case 'mail':
      return desk;
    case 'learnlinq': {
      const token = desk.token === undefined ? learnlinq.token : opened(desk.token);
      return { kind: desk.kind, evidence: 'redacted', url: learnlinq.url, token };
    }
    case 'webhook':
      return { ...desk, secret: opened(desk.secret) };
    case 'intercom':
    case 'jira':
      return { ...desk, token: opened(desk.token), webhookSecret: opened(desk.webhookSecret) };
  }
}
