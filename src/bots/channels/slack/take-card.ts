import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../../diagnostics/ports/look-up.ts';
import { fieldsOf, isBelow } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import type { OrderTaken, TriageDesk, WhoPresses } from '../../triage/cards/triage-desk.ts';
import { createOnce } from '../once.ts';
import { escaped } from './blocks.ts';
import type { CardReading } from './reading.ts';
import { renderBelow, renderElsewhere } from './render-card.ts';
import { renderCardForm } from './render-card-form.ts';
import type { Answered } from './take-reading.ts';

export interface CardTaking {
  readonly triage: TriageDesk;
  readonly who: WhoPresses;
  readonly clock: Clock;
  /** `null`: the workspace did not let Loket in. */
  apiOf(team: string): Promise<webApi.WebClient | null>;
  report(error: unknown): void;
}

/** Slack waits three seconds; in nearly always less than this it is done, and what is done was then acknowledged. */
const patience = 1_500;

/**
 * What an agent does with a card. It is carried out before it is acknowledged, as far as Slack waits for that: what
 * was lost on the way shows at who pressed, and what comes twice is done once, by the ticket's revision.
 */
export function takeCard(taking: CardTaking) {
  const once = createOnce();
  return async (reading: CardReading): Promise<Answered> => {
    if (once(reading.from.event) === 'again') return null;
    const api = await taking.apiOf(reading.order.by.installation);
    if (api === null) return null;
    const doing = reading.from.is === 'form' ? sent(taking, api, reading) : pressed(taking, api, reading);
    const caught = doing.catch(async (error: unknown) => {
      taking.report(error);
      const language = taking.triage.languageAt(reading.order.place) ?? 'nl';
      await tell(api, reading, cardWords[language].failed).catch(taking.report);
      return null;
    });
    const answered = await Promise.race([caught, wait(patience, 'late' as const, { ref: false })]);
    if (answered !== 'late') return answered;
    // The form has closed by then: what did not fit is told after all, with what was typed.
    caught.then((after) => tellLate(taking, api, reading, after)).catch(taking.report);
    return null;
  };
}

async function pressed(taking: CardTaking, api: webApi.WebClient, reading: CardReading): Promise<Answered> {
  const { order, from } = reading;
  if (from.is === 'press' && fieldsOf[order.press.act] !== undefined) {
    const form = await taking.triage.form(order, taking.who);
    if ('is' in form) await sayTaken(taking, api, reading, form);
    else
      await api.views.open({
        trigger_id: from.trigger,
        view: renderCardForm(form, { channel: order.place.thread, ref: reading.ref }),
      });
  } else await sayTaken(taking, api, reading, await taking.triage.take(order, taking.who));
  await retire(taking, api, reading);
  return null;
}

/** What does not fit is said in the form, which then stays as it was filled in. */
async function sent(taking: CardTaking, api: webApi.WebClient, reading: CardReading): Promise<Answered> {
  const { triage, who } = taking;
  const { order } = reading;
  // The systems take longer to be read than Slack waits, so that is said afterwards.
  if (order.fields.how === 'verified') {
    const taken = triage.take(order, who);
    const told = taken.then((outcome) => sayTaken(taking, api, reading, outcome));
    return told.then(() => null);
  }
  const taken = await triage.take(order, who);
  const [first = 'note'] = fieldsOf[order.press.act] ?? [];
  if (taken.is === 'wrong') return errors(taken.field, taken.tell);
  if (taken.is === 'unheard') await sayTaken(taking, api, reading, taken);
  if (taken.is === 'done' || taken.is === 'looked' || taken.is === 'unheard') return null;
  return errors(first, taken.tell);
}

async function tellLate(
  { triage }: CardTaking,
  api: webApi.WebClient,
  reading: CardReading,
  after: Answered,
): Promise<void> {
  const late = lateErrors.safeParse(after).data;
  if (late === undefined) return;
  const { note = '' } = reading.order.fields;
  const words = cardWords[triage.languageAt(reading.order.place) ?? 'nl'];
  const wrote = note === '' ? [] : [words.youWrote(note)];
  await tell(api, reading, [...Object.values(late.errors), ...wrote].join('\n'));
}

const lateErrors = z.object({ errors: z.record(z.string(), z.string()) });

const errors = (field: string, text: string): Answered => ({
  response_action: 'errors',
  errors: { [field]: text },
});

/** That it was done shows on the card; what was not is told to who asked for it, alone. */
async function sayTaken(
  { triage }: CardTaking,
  api: webApi.WebClient,
  reading: CardReading,
  taken: OrderTaken,
): Promise<void> {
  if (taken.is === 'done') return;
  if (taken.is !== 'looked') return tell(api, reading, taken.tell);
  const [channel = '', thread_ts = ''] = reading.ref.split(':');
  for (const { text, blocks } of renderBelow(taken.said, taken.buttons)) {
    const posted = await api.chat.postMessage({
      ...{ channel, thread_ts, text, blocks: [...blocks] },
      ...{ parse: 'none', link_names: false, mrkdwn: false, unfurl_links: false, unfurl_media: false },
    });
    const { order } = reading;
    await triage.said(order, order.place, `${posted.channel ?? channel}:${posted.ts ?? ''}`);
  }
}

async function tell(api: webApi.WebClient, { order }: CardReading, text: string): Promise<void> {
  await api.chat.postEphemeral({
    channel: order.place.thread,
    user: order.by.person,
    text: escaped(text),
    parse: 'none',
    link_names: false,
  });
}

/** A card that came twice, because Slack did not say the first time whether it stood there. */
async function retire(
  { triage }: CardTaking,
  api: webApi.WebClient,
  { order, ref }: CardReading,
): Promise<void> {
  if (isBelow(order.press) || (await triage.standing(order, ref)) === 'this-one') return;
  const language = triage.languageAt(order.place);
  if (language === null) return;
  const [channel = '', ts = ''] = ref.split(':');
  const { text, blocks } = renderElsewhere(order.press.number, language);
  await api.chat.update({ channel, ts, text, blocks: [...blocks] });
}
