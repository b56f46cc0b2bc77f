import type { Mail, Mailed } from '../../../diagnostics/ports/mail.ts';
import { describeTicket, titleOf } from '../describe-ticket.ts';
import type { DeskOpened, HandedTicket, OutsideDesk } from '../outside-desk.ts';
import { sayNote } from '../say-note.ts';
import { type ReplyBox, replyAddress } from './reply-address.ts';
import { writeAbove } from './strip-reply.ts';

export interface MailDeskAccess {
  readonly evidence: 'full' | 'redacted';
  /** The desk's address. */
  readonly to: string;
}

/** Letters out, and where answers come in; `null`: nobody reads them. */
export interface Post {
  readonly mail: Mail;
  readonly replies: ReplyBox | null;
}

/**
 * A desk that reads mail. A letter that may have been lost goes again with the same Message-ID, by which mail programs
 * see that it is one letter (RFC 5322 3.6.4). Each ticket has an address of its own to answer to.
 */
export const mailDesk = ({ evidence, to }: MailDeskAccess, post: Post | null): OutsideDesk => ({
  evidence,
  mailbox: post?.replies == null ? null : to,
  lookUp: null,
  hear: null,
  async open(ticket): Promise<DeskOpened> {
    if (post === null) return { is: 'refused', problem: 'no-mail-server' };
    const messageId = `<${ticket.key}@loket>`;
    const replyTo = replyAddressOf(post, ticket);
    const text = letterOf(ticket, replyTo === null ? 'reads-no-answer' : 'reads-answers');
    const letter = { to, subject: titleOf(ticket), text, messageId, ...(replyTo !== null && { replyTo }) };
    return outcomeOf(await post.mail.send(letter));
  },
  async follow(note): Promise<DeskOpened> {
    if (post === null) return { is: 'refused', problem: 'no-mail-server' };
    const { key, number, customer, desk, about } = note;
    const replyTo = replyAddressOf(post, { customer, desk, key: about.key });
    const letter = {
      ...{ to, subject: `Re: [Loket ${number}] ${customer.name}`, messageId: `<${key}@loket>` },
      inReplyTo: `<${about.key}@loket>`,
      text: [...(replyTo === null ? [] : [writeAbove, '']), ...sayNote(note), ''].join('\n'),
      ...(replyTo !== null && { replyTo }),
    };
    const outcome = outcomeOf(await post.mail.send(letter));
    return outcome.is === 'opened' ? { is: 'opened', ref: 'asked' } : outcome;
  },
});

function outcomeOf(mailed: Mailed): DeskOpened {
  switch (mailed.is) {
    case 'sent':
      return { is: 'opened', ref: null };
    case 'maybe-sent':
      return { is: 'unknown', problem: mailed.is };
    case 'refused':
      return { is: 'refused', problem: String(mailed.code) };
    case 'unreachable':
      return { is: 'later', until: null, problem: mailed.is };
  }
}

const replyAddressOf = (
  { replies }: Post,
  { customer, desk, key }: Pick<HandedTicket, 'customer' | 'desk' | 'key'>,
): string | null => (replies === null ? null : replyAddress(replies, { tenant: customer.id, desk, key }));

/** How to answer, in both languages: who works at a desk is not known here. */
const howToAnswer = [
  writeAbove,
  '',
  'Beantwoord deze mail, dan staat je antwoord in de chat van degene die het vroeg. Begin met #vraag als je eerst iets moet weten, met #opgelost als het klaar is, met #terug als het bij Support hoort en met #afgewezen als er niets aan te doen is.',
  'Reply to this e-mail, and whoever asked reads your answer in the chat. Begin with #question if you need to know something first, with #solved when it is done, with #back if it belongs with Support and with #declined if nothing can be done.',
  '',
];

const letterOf = (ticket: HandedTicket, answers: 'reads-answers' | 'reads-no-answer'): string =>
  [
    ...(answers === 'reads-answers' ? howToAnswer : []),
    ...describeTicket(ticket),
    ...(ticket.evidence === null ? [] : ['', JSON.stringify(ticket.evidence, null, 1)]),
    '',
  ].join('\n');
