/** Where a ticket stands. */
export const ticketStates = [
  'new',
  'triaged',
  'assigned',
  'waiting-for-customer',
  'waiting-for-sync',
  'with-desk',
  'solved',
  'reopened',
  'declined',
  'merged',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** Who makes a move: an agent, the person who asked, the desk it lies at, or Loket, which saw it in the systems. */
export type Mover = 'agent' | 'asker' | 'desk' | 'loket';

export const ticketMoves = [
  'triage',
  'assign',
  'release',
  'ask-customer',
  'customer-answered',
  'answer',
  'customer-wrote',
  'take-over',
  'give-back',
  'await-sync',
  'synced',
  'snooze',
  'wake',
  'hand-over',
  'desk-answered',
  'solve',
  'verify',
  'reopen',
  'decline',
  'merge',
  'warn',
  'escalate',
] as const;
export type TicketMove = (typeof ticketMoves)[number];

interface Rule {
  readonly from: readonly TicketState[];
  /** `back`: to whoever had it, to the desk that asked, or to the queue where nobody had; `same`: it stays where it is. */
  readonly to: TicketState | 'back' | 'same';
  readonly by: readonly Mover[];
}

const inQueue = ['new', 'triaged', 'reopened'] as const;
const inHand = [...inQueue, 'assigned'] as const;
const open = [...inHand, 'waiting-for-customer', 'waiting-for-sync', 'with-desk'] as const;
const closed = ['solved', 'declined', 'merged'] as const;

/** Every move there is: from where, to where, and who may make it. What stands in no row is not possible. */
export const moveRules: Readonly<Record<TicketMove, Rule>> = {
  triage: { from: ['new', 'reopened'], to: 'triaged', by: ['agent'] },
  assign: { from: inHand, to: 'assigned', by: ['agent'] },
  release: { from: ['assigned'], to: 'triaged', by: ['agent'] },
  'ask-customer': { from: [...inHand, 'with-desk'], to: 'waiting-for-customer', by: ['agent', 'desk'] },
  'customer-answered': { from: ['waiting-for-customer'], to: 'back', by: ['asker', 'agent'] },
  answer: { from: open, to: 'same', by: ['agent', 'desk'] },
  'customer-wrote': { from: open, to: 'same', by: ['asker'] },
  'take-over': { from: [...inHand, 'waiting-for-customer'], to: 'assigned', by: ['agent'] },
  'give-back': { from: open, to: 'same', by: ['agent'] },
  'await-sync': {
    from: [...inHand, 'waiting-for-customer'],
    to: 'waiting-for-sync',
    by: ['agent', 'asker', 'loket'],
  },
  synced: { from: ['waiting-for-sync'], to: 'back', by: ['loket', 'agent'] },
  snooze: { from: [...inHand, 'waiting-for-customer'], to: 'same', by: ['agent', 'loket'] },
  wake: { from: open, to: 'same', by: ['agent', 'loket'] },
  'hand-over': { from: inHand, to: 'with-desk', by: ['agent', 'loket'] },
  'desk-answered': { from: ['with-desk'], to: 'back', by: ['desk', 'agent'] },
  solve: { from: open, to: 'solved', by: ['agent', 'asker', 'desk', 'loket'] },
  /** What was taken to be solved shows in the systems as well. */
  verify: { from: ['solved'], to: 'same', by: ['loket'] },
  reopen: { from: closed, to: 'reopened', by: ['agent', 'asker', 'desk', 'loket'] },
  decline: { from: open, to: 'declined', by: ['agent', 'asker', 'desk', 'loket'] },
  merge: { from: open, to: 'merged', by: ['agent', 'loket'] },
  // The time that was agreed is nearly over, or over.
  warn: { from: open, to: 'same', by: ['loket'] },
  escalate: { from: open, to: 'same', by: ['loket'] },
};

export const isOpen = (state: TicketState): boolean => open.some((each) => each === state);

export type Moved =
  | { readonly is: 'moved'; readonly to: TicketState }
  /** Not from this state, or not by this party. */
  | { readonly is: 'not-possible' };

/** Who has a ticket: somebody here, nobody, or a desk outside. */
export type Held = 'held' | 'free' | 'desk';
const backTo = { held: 'assigned', free: 'triaged', desk: 'with-desk' } as const;

/** Where a move leads. */
export function afterMove(state: TicketState, held: Held, move: TicketMove, by: Mover): Moved {
  const rule = moveRules[move];
  if (!rule.from.some((each) => each === state) || !rule.by.some((each) => each === by))
    return { is: 'not-possible' };
  if (rule.to === 'same') return { is: 'moved', to: state };
  if (rule.to !== 'back') return { is: 'moved', to: rule.to };
  return { is: 'moved', to: backTo[held] };
}

/** Who answers in the conversation of a ticket: Loket, or the person who has the ticket. */
export type Talk = 'loket' | 'person';

/** Moves after which nobody of the desk is there to answer any more. */
const endsTalk: ReadonlySet<TicketMove> = new Set([
  'give-back',
  'release',
  'await-sync',
  'hand-over',
  'solve',
  'decline',
  'merge',
]);

/** Who answers after a move; a ticket that was not taken over cannot be given back. */
export function talkAfter(talk: Talk, move: TicketMove): Talk | 'not-possible' {
  if (move === 'take-over') return 'person';
  if (move === 'give-back' && talk === 'loket') return 'not-possible';
  return endsTalk.has(move) ? 'loket' : talk;
}

/** What a ticket sleeps for: a date, whatever the customer or a desk says first, or the approval of what it asks for. */
export type Snoozed =
  | { readonly is: 'until-date'; readonly at: Date }
  | { readonly is: 'until-customer' }
  | { readonly is: 'until-approval' };

/** Whatever is done with a ticket wakes it, unless it awaits approval; one that is awake cannot be woken. */
export function snoozedAfter(
  snoozed: Snoozed | null,
  move: { readonly is: 'snooze'; readonly until: Snoozed } | { readonly is: Exclude<TicketMove, 'snooze'> },
  by: Mover,
): Snoozed | null | 'not-possible' {
  if (snoozed?.is === 'until-approval') return whileAwaited(snoozed, move.is, by);
  if (move.is === 'snooze') return move.until;
  return move.is === 'wake' && snoozed === null ? 'not-possible' : null;
}

/** Nobody at the desk goes past those who have to approve; what closes the ticket ends the waiting too. */
function whileAwaited(snoozed: Snoozed, move: TicketMove, by: Mover): Snoozed | null | 'not-possible' {
  if (move === 'snooze') return 'not-possible';
  if (move === 'wake') return by === 'loket' ? null : 'not-possible';
  return move === 'solve' || move === 'decline' || move === 'merge' ? null : snoozed;
}

/** What can be done with a ticket from here, in the order of the table. */
export const possibleMoves = (state: TicketState, by: Mover): readonly TicketMove[] =>
  ticketMoves.filter((move) => afterMove(state, 'free', move, by).is === 'moved');
