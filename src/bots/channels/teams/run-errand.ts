import type { Identities, Whereabouts } from '../../../diagnostics/ports/identities.ts';
import type { Address, Sent } from '../../channel.ts';
import { wording } from '../../wording/wording.ts';
import type { TeamsMessage } from './card.ts';
import type { KeepReach } from './keep-reach.ts';
import type { Errand, Spot } from './reading.ts';
import { render } from './render.ts';
import { teamsWords } from './teams-words.ts';

export interface ErrandPorts {
  readonly identities: Identities;
  readonly whereabouts: Whereabouts;
  readonly reaches: KeepReach;
  /** The same name a second time is `again`. */
  once(name: string): 'first' | 'again';
  send(to: Address, message: TeamsMessage): Promise<Sent>;
}

/** Does what has to be kept before the acknowledgement, and answers what is left to say, which is lost without harm. */
export async function runErrand(ports: ErrandPorts, errand: Errand, spot: Spot): Promise<Says> {
  const { identities, reaches } = ports;
  const forget = (person: string) =>
    identities.forget({ channel: 'teams', installation: spot.tenant, person });
  switch (errand.is) {
    case 'installed': {
      const was = await reaches.keep(spot);
      return was === 'new' ? () => greet(ports, errand.thread, spot) : silence;
    }
    case 'removed':
      await reaches.forget(spot);
      if (spot.reach.kind === 'personal') await forget(spot.person);
      return silence;
    case 'left':
      await Promise.all(errand.people.map(forget));
      return silence;
    case 'not-yours':
      return ports.once(errand.event) === 'first' ? () => sayNotYours(ports, spot) : silence;
  }
}

export type Says = () => Promise<unknown>;
const silence: Says = async () => null;

/** For everybody to read, so it says nothing of what was asked. */
export const pointToChat = ({ send }: Pick<ErrandPorts, 'send'>, at: Address, spot: Spot): Promise<Sent> =>
  send(at, plainly(spot, teamsWords[spot.language].inOurChat));

const plainly = (spot: Spot, text: string): TeamsMessage =>
  render({ language: spot.language, text, ladder: [], buttons: [] });

function greet({ send }: ErrandPorts, thread: string, spot: Spot): Promise<Sent> {
  const words = wording[spot.language];
  const text = spot.reach.kind === 'personal' ? words.greeting : words.greetingInGroup;
  return send({ installation: spot.tenant, thread, person: spot.person }, plainly(spot, text));
}

const sayNotYours = (ports: ErrandPorts, spot: Spot): Promise<Sent | null> =>
  tellAlone(ports, spot, teamsWords[spot.language].notYours);

/** In somebody's own chat with Loket; who has none is told nothing, because others read along here. */
export async function tellAlone(
  { whereabouts, send }: Pick<ErrandPorts, 'whereabouts' | 'send'>,
  spot: Spot,
  text: string,
): Promise<Sent | null> {
  const { tenant, person } = spot;
  const thread = await whereabouts.chatWith({ channel: 'teams', installation: tenant, person });
  if (thread === null) return null;
  return send({ installation: tenant, thread, person }, plainly(spot, text));
}
