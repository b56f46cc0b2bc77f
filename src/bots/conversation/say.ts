import type { Reply, Rung } from '../channel.ts';
import type { Asks, Next, Setting } from './event.ts';
import type { Means, Offer, State } from './state.ts';

/** How much of a conversation goes with a ticket. */
const talkLength = 60;

interface Extra {
  readonly buttons?: readonly (readonly [label: string, means: Means])[];
  readonly ladder?: readonly Rung[];
  readonly asks?: Asks;
  readonly letter?: Reply['letter'];
}

/** One reply. Its buttons take the place of all earlier ones, so an old button never does something new. */
export function say(state: State, setting: Setting, text: string, extra: Extra = {}): Next {
  const offers: Offer[] = (extra.buttons ?? []).map(([label, means]) => ({
    nonce: setting.nonce(),
    label,
    means,
  }));
  const reply: Reply = {
    language: state.language,
    text,
    ladder: [...(extra.ladder ?? [])],
    buttons: offers.map(({ nonce, label }) => ({ nonce, label })),
    ...(extra.letter !== undefined && { letter: extra.letter }),
  };
  return [
    { ...remember(state, setting, 'said', text), offers },
    [{ is: 'say', reply, asks: extra.asks ?? null }],
  ];
}

/** Adds a line to the talk that a ticket will carry. */
export function remember(state: State, setting: Setting, side: 'heard' | 'said', text: string): State {
  const talk = [...state.talk, { side, text, at: setting.now.toISOString() }].slice(-talkLength);
  return { ...state, talk };
}
