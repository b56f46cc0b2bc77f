import type { Heard } from '../../src/bots/channel.ts';
import type { Outlet } from '../../src/bots/channels/outlet.ts';
import type { Route } from '../../src/bots/route.ts';
import type { Clock } from '../../src/diagnostics/ports/look-up.ts';
import type { Store } from '../../src/diagnostics/ports/store.ts';

/** What every channel is held to, or says why it cannot happen there. */
export const behaviours = [
  'forged',
  'unsigned',
  'stale',
  'future-dated',
  'replayed',
  'duplicated',
  'own message',
  'unknown event',
  'edited and deleted',
  'too long',
  'too many choices',
  'thread id round trip',
  'burst',
  'two people in one thread',
  'another’s button',
  'out of order',
  'acknowledged while look-ups hang',
  'hostile names',
  'spoken to first',
  'reached by address',
  'told alone',
  'maybe sent',
  'restart',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** How a delivery is proven to come from the platform, or fails to be. */
export type Proof = 'genuine' | 'forged' | 'unsigned' | 'stale' | 'future-dated';

/** Where somebody says something. `alone` is the chat with Loket; a number makes another thread, room or person. */
export interface Spot {
  readonly person: number;
  readonly where: 'alone' | 'group';
  readonly thread: number;
}

/** What the platform shows of one message of Loket. */
export interface Shown {
  /** The only one who sees it; `null`: everybody in a room does. */
  readonly to: number | null;
  readonly thread: number;
  /** Everything that can be read, as it stands on the screen. */
  readonly text: string;
  readonly choices: readonly Choice[];
}
export interface Choice {
  readonly label: string;
  /** What the platform sends back of it; opaque to the contract. */
  readonly button: Readonly<Record<string, string>>;
}

/** What the channel under test is handed, in place of the conversation. */
export interface ContractPorts {
  readonly clock: Clock;
  readonly store: Store;
  accept(heard: Heard): Promise<'new' | 'seen'>;
  /** For a channel that asks no platform who anybody is: the thinking itself hangs. */
  readonly thinking: Hanging;
}

/** Something that hangs. */
export interface Hanging {
  /** From now on nothing gets by, until it is freed. Resolves once something waits for that. */
  hang(): Promise<void>;
  free(): void;
}

/** A channel with its platform played on this machine. `Raw` is one delivery of the platform. */
export interface OpenChannel<Raw> extends Hanging {
  readonly routes: readonly Route[];
  readonly outlet: Outlet;
  /** Loket is begun anew, while the platform goes on: `routes` and `outlet` are others from now on. */
  restart(): void;
  /** The next message is taken by the platform, and nobody can say so. */
  doubt(): void;
  /** The address that the platform, or the page's session, vouches for. */
  emailOf(person: number): string;
  says(text: string, spot: Spot): Raw;
  /** The same message under another id of its delivery. */
  again(raw: Raw): Raw;
  presses(choice: Choice, by: Spot): Raw;
  /** Deliveries of this kind about what stands in this spot. */
  odd(kind: 'own message' | 'unknown event' | 'edited and deleted', spot: Spot): readonly Raw[];
  post(url: string, raw: Raw, proof: Proof): Promise<{ readonly status: number; readonly text: string }>;
  readonly shown: () => readonly Shown[];
  /** Resolves once `enough` says so; asked whenever the platform is called. */
  until(enough: () => boolean): Promise<void>;
  /** What the platform would have refused. */
  readonly wrong: () => readonly string[];
  close(): Promise<void>;
}

/** Of every behaviour whether it can happen in a channel, or why not. */
export type Applies = Readonly<Record<Behaviour, 'applies' | { readonly because: string }>>;

/** A channel as it declares itself to the contract. */
export interface ContractChannel<Raw> {
  readonly name: string;
  readonly applies: Applies;
  /** With which status a message is thanked for. */
  readonly thanks: 200 | 202;
  open(ports: ContractPorts): Promise<OpenChannel<Raw>>;
}
