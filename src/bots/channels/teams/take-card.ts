import { setTimeout as wait } from 'node:timers/promises';
import type { Language } from '../../../diagnostics/model.ts';
import type { MessageRef, Sent } from '../../channel.ts';
import type { Answer } from '../../route.ts';
import { isBelow } from '../../triage/cards/card-order.ts';
import { cardWords } from '../../triage/cards/card-words.ts';
import type { OrderTaken, TriageDesk, WhoPresses } from '../../triage/cards/triage-desk.ts';
import type { KeepReach } from './keep-reach.ts';
import { threadIn } from './place.ts';
import type { CardReading, Spot } from './reading.ts';
import { renderBelow, renderElsewhere } from './render-card.ts';
import type { WorkMessage } from './work-card.ts';

export interface CardTaking {
  readonly triage: TriageDesk;
  readonly who: WhoPresses;
  readonly reaches: KeepReach;
  show(
    at: { installation: string; thread: string },
    message: WorkMessage,
    replaces: MessageRef | null,
  ): Promise<Sent>;
  /** In somebody's own chat with Loket; who has none is told nothing, because others read along here. */
  tellAlone(spot: Spot, text: string): Promise<unknown>;
  report(error: unknown): void;
}

/** Teams sends a press again after fifteen seconds without an answer; well before that it has one. */
const patience = 10_000;

/**
 * What an agent does with a card, carried out before it is acknowledged. What is only for who pressed stands in the
 * answer; a press that comes twice is done once, by the ticket's revision.
 */
export const takeCard =
  (taking: CardTaking) =>
  async (reading: CardReading): Promise<Answer> => {
    const { triage, report } = taking;
    const { spot, asking, order } = reading;
    const language = triage.languageAt(order.place) ?? spot.language;
    const doing = carryOut(taking, reading).catch((error: unknown) => {
      report(error);
      return cardWords[language].failed;
    });
    if (asking === 'message') {
      doing.then((text) => taking.tellAlone(spot, text)).catch(report);
      return { is: 'nothing', status: 200 };
    }
    const late = wait(patience, null, { ref: false });
    const told = await Promise.race([doing, late]);
    if (told === null) doing.then((text) => taking.tellAlone(spot, text)).catch(report);
    return inAnswer(told ?? cardWords[language].looking);
  };

const inAnswer = (value: string): Answer => ({
  is: 'json',
  status: 200,
  json: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

/** What is told to who pressed, alone. */
async function carryOut(taking: CardTaking, reading: CardReading): Promise<string> {
  const { triage, who, reaches } = taking;
  const { order, spot } = reading;
  if (triage.languageAt(order.place) !== null) await reaches.keep(spot);
  const taken = await triage.take(order, who);
  if (taken.is !== 'refused') await retire(taking, reading, taken.language);
  return taken.is === 'looked' ? sayBelow(taking, reading, taken) : taken.tell;
}

async function sayBelow(
  { show, triage }: CardTaking,
  { spot, ref, order }: CardReading,
  { said, buttons, language }: Extract<OrderTaken, { is: 'looked' }>,
): Promise<string> {
  const thread = spot.reach.kind === 'channel' ? threadIn(spot.room, ref) : spot.room;
  const sent = await show({ installation: spot.tenant, thread }, renderBelow(said, buttons), null);
  if (sent.is === 'sent')
    await triage.said(order, { channel: 'teams', installation: spot.tenant, thread }, sent.ref);
  const [, verdict = ''] = said.text.split('\n');
  return sent.is === 'sent' ? verdict : cardWords[language].failed;
}

/** A card that came twice, because Teams did not say the first time whether it stood there. */
async function retire(
  { triage, show }: CardTaking,
  { order, ref }: CardReading,
  language: Language,
): Promise<void> {
  if (isBelow(order.press) || (await triage.standing(order, ref)) === 'this-one') return;
  await show(order.place, renderElsewhere(order.press.number, language), ref);
}
