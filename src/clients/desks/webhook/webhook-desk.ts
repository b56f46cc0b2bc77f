import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { callDesk } from '../call-desk.ts';
import { outcomeOfCall } from '../outcome-of-call.ts';
import { type DeskOpened, deskPace, type HandedTicket, type OutsideDesk } from '../outside-desk.ts';
import { hearWebhook } from './hear-webhook.ts';

export interface WebhookAccess {
  readonly evidence: 'full' | 'redacted';
  readonly url: string;
  /** As `whsec_…`. */
  readonly secret: string;
}

const taken = z.object({ ref: z.string().min(1).max(200) });

/** A desk behind a signed webhook (Standard Webhooks). Its `webhook-id` is the same however often it is sent. */
export function webhookDesk({ evidence, url, secret }: WebhookAccess, { attemptMs } = deskPace): OutsideDesk {
  const signer = new Webhook(secret);
  const send = async (id: string, type: string, data: object): Promise<DeskOpened> => {
    const at = new Date();
    const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
    const headers = {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signer.sign(id, at, body),
    };
    const called = await callDesk(new Request(url, { method: 'POST', headers, body }), attemptMs);
    return called.is === 'answered' && called.status >= 200 && called.status < 300
      ? arrived(called.json)
      : outcomeOfCall(called);
  };
  return {
    evidence,
    mailbox: null,
    lookUp: null,
    open: (ticket) => send(ticket.key, 'ticket.opened', dataOf(ticket)),
    async follow({ key, number, about, what }) {
      const { is, ...more } = what;
      const done = await send(key, types[is], { ticket: about.key, number, ...more });
      return done.is === 'opened' && done.ref === null ? { is: 'opened', ref: 'taken' } : done;
    },
    hear: async (delivery) => hearWebhook(signer, delivery),
  };
}

/** None of them is what a desk says: our own words that come back are told by their type. */
const types = { answer: 'ticket.answered', decided: 'ticket.changed', forget: 'ticket.forget' } as const;

/** A desk may say what it calls the ticket. */
function arrived(json: unknown): DeskOpened {
  const read = taken.safeParse(json);
  return { is: 'opened', ref: read.success ? read.data.ref : null };
}

/** Whoever reads it decides about licences; the limit is for a desk that can set it. */
const dataOf = ({ key, openedAt, seats: _, ...ticket }: HandedTicket) => ({
  ticket: key,
  ...ticket,
  openedAt: openedAt.toISOString(),
});
