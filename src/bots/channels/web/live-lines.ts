import type { Line, Outbox } from '../../../diagnostics/ports/lines.ts';
import type { Progress } from '../../channel.ts';

export type LiveEvent =
  | { readonly is: 'line'; readonly line: Line }
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'heartbeat' };

export interface LiveLines {
  /** Says that the conversation has new lines; whoever follows it reads them. */
  publish(conversation: string): void;
  /** Not durable: only who is looking right now sees it. */
  progress(conversation: string, progress: Progress): void;
  /** The lines after `after`, those that are there and those that come, until `gone`. */
  follow(conversation: string, after: number, gone: AbortSignal): AsyncGenerator<LiveEvent, void>;
}

interface Follower {
  progress: Progress | null;
  /** Progress alone is no reason to read the store: it is told many times a look, to every page at once. */
  lines: 'read' | 'to-read';
  wake: () => void;
}

type Followers = Map<string, Set<Follower>>;

/**
 * Brings the lines of the store to the pages that are open. A wake-up carries nothing itself: the follower
 * reads on from the last line that it gave, so that none is lost and none comes twice, whatever is missed.
 */
export function liveLines(outbox: Pick<Outbox, 'lines'>, heartbeatMs = 15_000): LiveLines {
  const followers: Followers = new Map();
  const wakeAll = (conversation: string, progress: Progress | null) => {
    for (const follower of followers.get(conversation) ?? []) {
      if (progress === null) follower.lines = 'to-read';
      else follower.progress = progress;
      follower.wake();
    }
  };
  return {
    publish: (conversation) => wakeAll(conversation, null),
    progress: wakeAll,
    async *follow(conversation, after, gone) {
      const bell = newBell(gone);
      const follower: Follower = { progress: null, lines: 'to-read', wake: bell.ring };
      const leave = join(followers, conversation, follower);
      try {
        yield* readOn(follower, outbox, conversation, after, () => bell.rung(heartbeatMs), gone);
      } finally {
        leave();
      }
    },
  };
}

function join(followers: Followers, conversation: string, follower: Follower): () => void {
  const together = followers.get(conversation) ?? new Set();
  followers.set(conversation, together.add(follower));
  return () => {
    together.delete(follower);
    if (together.size === 0) followers.delete(conversation);
  };
}

async function* readOn(
  follower: Follower,
  outbox: Pick<Outbox, 'lines'>,
  conversation: string,
  after: number,
  rung: () => Promise<'rung' | 'silence'>,
  gone: AbortSignal,
): AsyncGenerator<LiveEvent, void> {
  let last = after;
  while (!gone.aborted) {
    for await (const event of newsFor(follower, outbox, conversation, last)) {
      if (event.is === 'line') last = event.line.id;
      yield event;
    }
    if ((await rung()) === 'rung') continue;
    // Another process may have written some.
    follower.lines = 'to-read';
    yield { is: 'heartbeat' };
  }
}

async function* newsFor(
  follower: Follower,
  outbox: Pick<Outbox, 'lines'>,
  conversation: string,
  after: number,
): AsyncGenerator<LiveEvent, void> {
  const { progress } = follower;
  follower.progress = null;
  if (progress !== null) yield { is: 'progress', progress };
  if (follower.lines === 'read') return;
  follower.lines = 'read';
  const lines = await outbox.lines(conversation, after);
  // Progress told before a reply must not appear after it.
  if (lines.some(({ side }) => side === 'said')) follower.progress = null;
  for (const line of lines) yield { is: 'line', line };
}

/** Remembers a ring that came while nobody was waiting. */
function newBell(gone: AbortSignal) {
  let waiting: (() => void) | null = null;
  let missed = false;
  const ring = () => {
    missed = true;
    waiting?.();
  };
  gone.addEventListener('abort', ring, { once: true });
  const rung = (timeMs: number): Promise<'rung' | 'silence'> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => answer('silence'), timeMs);
      const answer = (how: 'rung' | 'silence') => {
        clearTimeout(timer);
        waiting = null;
        missed = false;
        resolve(how);
      };
      if (missed) answer('rung');
      else waiting = () => answer('rung');
    });
  return { ring, rung };
}
