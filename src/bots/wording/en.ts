import type { Words } from './words.ts';

const desks = {
  support: 'Support',
  development: 'Development',
  consultancy: 'Consultancy',
  licences: 'the licence team',
} as const;

const whose = (who: string | null) => (who === null ? 'Your account' : who);

export const en: Words = {
  greeting:
    'Hi! I find out why someone is not in LearnLinq. Tell me who it is about, and I look in LearnLinq and in the HR source right away.',
  thanks: "You're welcome! Come back any time.",
  askWho: 'Who is it about? Give me a name, e-mail address or username.',
  askWhich: (count) =>
    count === 1
      ? 'I found one person who comes close. Is this who you mean?'
      : `I found ${count} people it could be. Who do you mean?`,
  askCustomer: 'Which customer shall I look at?',
  notUnderstood:
    'I do not understand that yet. You can ask, for example: “Why is Noor Bakker not in LearnLinq?” Or let me forward your question to a colleague.',
  outOfScope: 'I cannot help with that: I only look at accounts and integrations of LearnLinq.',
  emptyMessage: 'I see no words in your message. What would you like to know?',
  tooLong: (limit) =>
    `Your message is very long; I read the first ${limit} characters. Please ask in a sentence or two.`,
  cancelled: 'All right, I have stopped. Feel free to ask something new.',
  enough: 'Fine. Come back if it does not work out.',
  staleButton: 'This button no longer works. Ask again and I will look right away.',
  startedOver: 'I have been updated in the meantime and start over. What would you like to know?',
  chatAlone: 'This is about personal data. Open a chat with me alone and I will help you there.',
  notYet: () =>
    'I cannot look into this myself yet. Shall I forward your question and this conversation to a colleague?',
  refused: {
    'not-proven':
      'I cannot see who you are here, so I do not look anything up. Sign in and ask again, or let me forward your question to a colleague.',
    'not-yours':
      'I may only show what belongs to your role, and this question is outside it. Ask the LearnLinq administrator of your organisation, or let me forward your question.',
    'not-checked':
      'I could not check whether you may see this, so I show nothing. Try again later, or let me forward your question.',
  },
  crashed: (reference) =>
    `Something went wrong on my side; your question is not lost. Please try again in a moment. If you report it, mention ${reference}.`,
  found: {
    oneCause: (who) => `${whose(who)}: I found the cause.`,
    severalCauses: (who) => `${whose(who)}: I found more than one cause. Solve them in this order.`,
    goOn: (who) => `${whose(who)}: there already is an account in LearnLinq.`,
    escalate: (who) =>
      `${whose(who)}: everything I can check is in order, and still it is not right. Someone at Development has to look at this.`,
    undecided: (who) =>
      `${whose(who)}: I found no cause, but I could not check everything. So I draw no conclusion.`,
    unchecked: (points) => `Could not check: ${points.join('; ')}.`,
    unread: (system, because, until) => {
      const name = system === 'hr' ? 'The HR source' : 'LearnLinq';
      if (until !== null) return `${name} asks us to wait until ${until}.`;
      return `${name} ${reasons[because]}.`;
    },
    visibleAfter: (moment) => `Once mended, it shows after the sync of ${moment}.`,
    offer: (desk) => `Shall I forward this to ${desks[desk]}, with everything I found?`,
    whatNow: 'What now',
    state: {
      passed: 'in order',
      cause: 'cause',
      'not-applicable': 'not applicable',
      'could-not-check': 'could not check',
      crashed: 'check failed',
    },
    couldNotCheck: 'I could not read the data for this.',
    crashed: (reference) => `This check failed on my side. Reference: ${reference}.`,
    notApplicable: 'Does not apply here.',
    readAt: (moment) => `read ${moment}`,
  },
  button: {
    self: 'About myself',
    none: 'None of these',
    lookAgain: 'Look again',
    someoneElse: 'Someone else',
    forward: (desk) => `Forward to ${desks[desk]}`,
    enough: 'No, thank you',
    start: 'Someone is not in LearnLinq',
  },
  ticket: {
    opened: (number, desk) =>
      `Your question has been forwarded to ${desks[desk]}, with everything I found. Your ticket number is ${number}.`,
    wouldOpen: (desk) => `A ticket would go to ${desks[desk]} here, with everything I found.`,
    already: 'This question has already been forwarded. Feel free to ask me for its status.',
    status: (number, desk, moment) =>
      `Ticket ${number} is with ${desks[desk]} and has not been picked up yet. It was opened on ${moment}.`,
    unknown: (number) => `I know no ticket ${number} of yours. Please check the number.`,
    none: 'You have no ticket with me yet.',
    nothingToForward: 'What shall I forward? Ask your question first.',
  },
};

const reasons = {
  unreachable: 'gave no usable answer in time',
  forbidden: 'did not let me in',
  'not-connected': 'is not connected for this',
  declined: 'declined the request',
  malformed: 'gave an answer I cannot read',
} as const;
