import { z } from 'zod';
import { askedCase } from '../../diagnostics/again/asked-case.ts';
import type { BookedLook, DueLook, Looks } from '../../diagnostics/ports/looks.ts';
import { type Look, Prisma, type PrismaClient } from './generated/client.ts';
import { json } from './json.ts';

/** A look that as many turns in a row did not get through with is let go of. */
const mostRuns = 4;

/** Looks that are promised. What a turn does with them is written with the turn, by `writeLooks`. */
export const looks = (db: PrismaClient): Looks => ({
  take: (now, machineNow, until) => take(db, now, machineNow, until),
  async putBack({ id, run }) {
    await db.look.updateMany({ where: { id, runs: run, state: 'booked' }, data: { runs: run - 1 } });
  },
});

const withWhom = { conversation: true, subject: true } as const;

/** The update is a compare-and-set: of two processes one has it. */
async function take(db: PrismaClient, now: Date, machineNow: Date, until: Date): Promise<DueLook | null> {
  const next = await db.look.findFirst({
    where: {
      state: 'booked',
      due: { lte: now },
      OR: [{ takenUntil: null }, { takenUntil: { lte: machineNow } }],
    },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    include: withWhom,
  });
  if (next === null) return null;
  const { id, runs } = next;
  const { count } = await db.look.updateMany({
    where: { id, runs, state: 'booked' },
    data: runs < mostRuns ? { runs: runs + 1, takenUntil: until } : ended('crashed', now),
  });
  if (count === 0 || runs >= mostRuns) return take(db, now, machineNow, until);
  return dueOf({ ...next, runs: runs + 1 });
}

/** The question goes; that there was a look, and how it ended, stays. */
export const ended = (outcome: string, at: Date) => ({
  state: 'ended',
  outcome,
  about: Prisma.DbNull,
  endedAt: at,
});

const whom = z.object({
  customers: z.array(z.string()).min(1),
  via: z.enum(['channel', 'code', 'token', 'schedule']),
  language: z.enum(['nl', 'en']),
});

type Row = Prisma.LookGetPayload<{ include: typeof withWhom }>;

/** Who had shown it by a code must have done so still: that is for the turn to find out. */
function dueOf(row: Row): DueLook {
  const { customers, via, language } = whom.parse(row);
  const { conversation, subject } = row;
  const proven = via === 'code' ? 'no' : 'yes';
  return {
    id: row.id,
    run: row.runs,
    due: row.due,
    channel: conversation.channel,
    place: json.parse(conversation.place),
    by: { customers, address: subject.address, proven, via },
    language,
  };
}

const kept = z.object({ about: askedCase, causes: z.array(z.string()) });

export function lookOf(row: Look): BookedLook {
  const { id, tenant, after, due, putOff } = row;
  return { id, tenant, after, due, putOff, ...kept.parse(row) };
}
