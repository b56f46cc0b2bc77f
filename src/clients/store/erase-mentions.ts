import { replaceIdentifiers } from '../../diagnostics/access/replace-identifiers.ts';
import type { Json } from '../../diagnostics/model.ts';
import { Prisma } from './generated/client.ts';
import { json } from './json.ts';

interface Found {
  readonly id: string | number;
  readonly value: unknown;
}

/** Where somebody else's text may name a person: the table, the column, its key, and which customer a row is of. */
const places = [
  { table: 'lines', column: 'body', key: 'id', of: 'conversation_id', kind: 'json' },
  { table: 'deliveries', column: 'body', key: 'id', of: 'conversation_id', kind: 'json' },
  { table: 'conversations', column: 'state', key: 'id', of: 'id', kind: 'json' },
  { table: 'tickets', column: 'evidence', key: 'number', of: 'conversation_id', kind: 'json' },
  { table: 'tickets', column: 'summary', key: 'number', of: 'conversation_id', kind: 'text' },
  { table: 'ticket_moves', column: 'note', key: 'id', of: 'number', kind: 'text' },
  { table: 'desk_messages', column: 'body', key: 'id', of: 'tenant', kind: 'json' },
  { table: 'seat_requests', column: 'reason', key: 'number', of: 'tenant', kind: 'text' },
  { table: 'seat_decisions', column: 'note', key: 'id', of: 'number', kind: 'text' },
  { table: 'looks', column: 'about', key: 'id', of: 'tenant', kind: 'json' },
] as const;
type PlaceOf = (typeof places)[number];

/** Where Loket itself calls people by their address. */
const spoken: ReadonlySet<PlaceOf['table']> = new Set(['lines', 'conversations']);

/** Replaces the identifiers in every text of one customer, and `called` in the talks alone; how many texts that were. */
export async function eraseMentions(
  tx: Prisma.TransactionClient,
  tenant: string,
  known: readonly string[],
  called: readonly string[],
): Promise<number> {
  let count = 0;
  for (const place of places) {
    const identifiers = spoken.has(place.table) ? [...known, ...called] : known;
    for (const found of await rowsWith(tx, place, tenant, identifiers)) {
      const before = json.parse(found.value);
      const after = replaceIdentifiers(before, identifiers);
      if (JSON.stringify(after) === JSON.stringify(before)) continue;
      await write(tx, place, found.id, after);
      count += 1;
    }
  }
  return count;
}

/** The rows in which one of them may stand; which ones really do is seen in the text itself. */
function rowsWith(
  tx: Prisma.TransactionClient,
  { table, column, key, of }: PlaceOf,
  tenant: string,
  identifiers: readonly string[],
): Promise<readonly Found[]> {
  const [t, c, k] = [table, column, key].map((name) => Prisma.raw(`"${name}"`));
  const likely = identifiers.map((each) => Prisma.sql`${c}::text ILIKE ${`%${asWritten(each)}%`}`);
  return tx.$queryRaw<Found[]>`
    SELECT ${k} AS id, ${c} AS value FROM ${t}
    WHERE ${within(of, tenant)} AND (${Prisma.join(likely, ' OR ')})`;
}

const within = (of: PlaceOf['of'], tenant: string) => {
  // An agent's talks are kept under one of the customers assigned, and may be about any of them.
  const conversations = Prisma.sql`
    SELECT c.id FROM conversations c JOIN subjects s ON s.id = c.subject_id
    WHERE s.tenant = ${tenant} OR c.state ->> 'customer' = ${tenant}
      OR EXISTS (SELECT 1 FROM tickets t WHERE t.conversation_id = c.id AND t.tenant = ${tenant})
      OR EXISTS (SELECT 1 FROM identities i WHERE i.subject_id = s.id AND i.customers::jsonb ? ${tenant})`;
  if (of === 'tenant') return Prisma.sql`tenant = ${tenant}`;
  return of === 'number'
    ? Prisma.sql`number IN (SELECT number FROM tickets WHERE tenant = ${tenant})`
    : Prisma.sql`${Prisma.raw(`"${of}"`)} IN (${conversations})`;
};

/** As it stands within JSON, with what LIKE would read as a pattern made plain. */
const asWritten = (identifier: string) =>
  JSON.stringify(identifier)
    .slice(1, -1)
    .replace(/[\\%_]/gu, '\\$&');

async function write(
  tx: Prisma.TransactionClient,
  { table, column, key, kind }: PlaceOf,
  id: Found['id'],
  value: Json,
) {
  const [t, c, k] = [table, column, key].map((name) => Prisma.raw(`"${name}"`));
  const written = kind === 'json' ? Prisma.sql`${JSON.stringify(value)}::json` : Prisma.sql`${String(value)}`;
  await tx.$executeRaw`UPDATE ${t} SET ${c} = ${written} WHERE ${k} = ${id}`;
}
