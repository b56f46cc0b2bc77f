import type { FlowId } from '../../diagnostics/model.ts';
import type { Counted } from '../../diagnostics/peers/reach.ts';
import { ticketStateWords } from './ticket-states.ts';
import { asLabel, topics } from './topics.ts';
import type { Words } from './words.ts';

const desks = {
  support: 'Support',
  development: 'Development',
  consultancy: 'Consultancy',
  licences: 'the licence team',
} as const;

export const en: Words = {
  desks,
  greeting:
    'Hi! I find out what goes wrong in LearnLinq: someone who is not in it, logging in, details or learning paths that are wrong, Team Progress, licences and the integration with HR. Tell me what the matter is and who it is about, and I look in the systems right away.',
  greetingInGroup:
    'Hi! I find out what goes wrong in LearnLinq, such as someone who is not in it or cannot log in. Open a chat with me alone, and I look right away.',
  thanks: "You're welcome! Come back any time.",
  askWho: 'Who is it about? Give me a name, e-mail address or username.',
  askWhoAgain: 'I cannot tell who your message is about. Type just the name, e-mail address or username.',
  askWhich(count, shown) {
    if (count === 1) return 'I found one person who comes close. Is this who you mean?';
    return count > shown
      ? `I found ${count} people it could be; these are the first ${shown}. Who do you mean? If your colleague is not among them, give me a full name or an e-mail address.`
      : `I found ${count} people it could be. Who do you mean?`;
  },
  askWhichAgain: 'That is none of the names below. Who do you mean?',
  askWhichOnceMore: 'Back to my question: who do you mean?',
  nextQuestion: (who) =>
    who === null ? 'Now your other question.' : `Now your other question, about ${who}.`,
  backTo: (who) => (who === null ? 'Back to your earlier question.' : `Back to your question about ${who}.`),
  fromTheStart: 'All right, we start again. What can I do for you?',
  skipped: 'All right, I leave that one.',
  expired: (who) =>
    `That was a while ago, so I am not sure what you are answering. Shall we go on with your question${who === null ? '' : ` about ${who}`}?`,
  solved: {
    yes: (who) =>
      `Good! I have just looked and I see it too: it is solved for ${who ?? 'you'}. I close this question.`,
    notYet: 'Good to hear! I do not see it in the systems yet, though, so I leave the question open.',
    notChecked:
      'Good to hear! I could not look it up, though, so I take your word for it and close this question. If it goes wrong again, let me know.',
    nothingToSee:
      'Good to hear! Nothing was wrong in the systems before, so I cannot see the difference there. I take your word for it and close this question. If it goes wrong again, let me know.',
    taken: 'Good to hear! Then I close this question. If it goes wrong again, let me know.',
    ticketStays: 'Your ticket stays open for now, to be sure.',
  },
  askCustomer: 'Which customer shall I look at?',
  noCustomer: (installation) =>
    `I am not connected to your organisation here yet, so I cannot look anything up for you. Please ask your administrator to have that arranged by Support; this reference is all it takes: ${installation}.`,
  notUnderstood:
    'I do not understand that yet. You can ask, for example: “Why is Noor Bakker not in LearnLinq?” I can also forward your question to a colleague.',
  didYouMean: (address) => `Did you mean ${address}?`,
  clarify: {
    confirm: (intent) => `If I understand you well, this is about ${topics.en[intent]}. Is that right?`,
    choose: 'I am not sure what you mean. What is it about? You can also say it in other words.',
  },
  outOfScope: 'I cannot help with that: I only look at accounts and integrations of LearnLinq.',
  emptyMessage: 'I see no words in your message. What would you like to know?',
  tooLong: (limit) =>
    `Your message is very long; I read the first ${limit} characters. Please ask in a sentence or two.`,
  cancelled: 'All right, I have stopped. Feel free to ask something new.',
  enough: 'Fine. Come back if it does not work out.',
  staleButton: 'This button no longer works. Ask again and I will look right away.',
  startedOver: 'I have been updated in the meantime and start over. Please ask again if you need to.',
  chatAlone: 'This is about personal data. Open a chat with me alone and I will help you there.',
  notYet: (desk) =>
    `I cannot look into this myself yet. Shall I forward your question to ${desks[desk]}, with this conversation?`,
  noted: (desk) => `I will add that. Shall I forward your question to ${desks[desk]} now?`,
  refused: {
    'not-proven':
      'I cannot see who you are here, so I do not look anything up. Sign in and ask again. Shall I forward your question to Support?',
    'not-yours':
      'I may not show you this: it is outside what belongs to your role. The LearnLinq administrator of your organisation can look at it. Shall I forward your question to Support?',
    'not-checked':
      'I could not check whether you may see this, so I show nothing. Try again later. Shall I forward your question to Support?',
  },
  syncAlone: (outcome) =>
    `${outcome ?? 'I could not see whether the sync has run.'} That is all I may show you about the integration; your technical administrator and your LearnLinq administrator can see the rest. Shall I send your question to Support?`,
  crashed: (reference) =>
    `Something went wrong on my side, sorry. Please try again in a moment. If it keeps happening, report it with this reference: ${reference}.`,
  proof: {
    askAddress:
      'I cannot see who you are here. What is your e-mail address in LearnLinq? I will send a code there.',
    askAddressAgain: 'I see no e-mail address in that. Type just the address that you have in LearnLinq.',
    askOtherAddress: 'All right. What is your e-mail address in LearnLinq?',
    askCode:
      'If this address is in LearnLinq, you will get a code of six digits there now. Type it here. It works for 10 minutes.',
    askCodeAgain: 'I am still waiting for the code of six digits from your e-mail.',
    wrong: (left) =>
      `That is not the code. Please check it; you can try ${left === 1 ? 'once more' : 'twice more'}.`,
    over: 'That code does not work (any more). Shall I send a new one?',
    tooMany:
      'Too many codes have been asked for in a short time, so I send none now. Please try again in an hour.',
    done: 'Thank you, now I know who you are.',
    notAsked: 'I am not waiting for a code now. Feel free to ask your question.',
    letter: {
      subject: 'Your code for Loket',
      text: (code) =>
        `Hi,\n\nYour code is ${code}. Type it in your chat with Loket. It works for 10 minutes, and only once.\n\nGive the code to nobody, not to a colleague and not to Support. Did you not ask for it? Then there is nothing you need to do.\n\nLoket`,
    },
  },
  found: {
    causes: (who, count) =>
      count === 1
        ? `I found out what is the matter${who === null ? '' : ` with ${who}`}.`
        : `${count} things stand in the way${who === null ? '' : ` for ${who}`}. Solve them in this order.`,
    goOn: (who) => `I found ${who ?? 'you'} in LearnLinq.`,
    nobody: (who) => `I did not find ${who ?? 'you'}.`,
    escalate: (who, desk) =>
      `Everything I can check for ${who ?? 'you'} is in order. If something is still not right, ${desks[desk]} should look at it.`,
    undecided: (who) =>
      `I found no cause for ${who ?? 'you'} yet, but I could not check everything. So I draw no conclusion.`,
    changed: 'I just looked again, and it is different from before. I have not forwarded anything yet.',
    alsoLooked: (flow) => also[flow] ?? 'I looked further right away.',
    unchecked: (because) => (because === 'said' ? 'So I could not check this:' : 'I could not check this:'),
    nothingDelivered: 'No file has come in from the HR source yet.',
    unread: (system, because, until) => {
      const name = system === 'hr' ? 'The HR source' : 'LearnLinq';
      if (until !== null) return `${name} asks us to wait until ${until}.`;
      return `${name} ${reasons[because]}.`;
    },
    systemSays: ({ detail, reference }) => [
      ...(detail === null ? [] : [`The message with it: “${detail}”.`]),
      ...(reference === null ? [] : [`The reference in the log of the source: ${reference}.`]),
    ],
    offer: (desk) => `Shall I forward this to ${desks[desk]}, with everything I found?`,
    orForward: (desk) => `If that does not help, shall I forward this to ${desks[desk]}?`,
    couldNotCheck: 'I could not read the data for this.',
    crashed: (reference) => `This check failed on my side. Reference: ${reference}.`,
    notApplicable: 'Does not apply here.',
    readAt: (moment) => `read ${moment}`,
  },
  visible: {
    after: (moment) => `Once mended, it shows after the sync of ${moment}.`,
    atTheEarliest: (moment) => `Once mended, it shows after the sync of ${moment} at the earliest.`,
    provided: {
      'sync-not-read': 'I do not know whether the sync will run well then.',
      'licences-not-read': 'I do not know whether a licence will be free then.',
    },
    sharedByMany: (free) =>
      `${free === 1 ? '1 licence is' : `${free} licences are`} still free. If it is mended for everybody at once, I cannot promise that there will be room for this person.`,
    waitsForLicences: 'I cannot give a time yet: even then a licence has to come free first.',
    waitsForSync: 'I cannot give a time yet: the sync must run again first.',
    ifChangedSince: (since, moment) =>
      `Was anything changed in the HR source after ${since}? Then the sync of ${moment} brings it along.`,
  },
  reach: {
    customer: (who) => `This is not only about ${who ?? 'you'}: it holds for the whole organisation.`,
    unit: (who, { unit, inUnit }) =>
      `This is not only about ${who ?? 'you'}: it also holds for ${of(inUnit)} others of department ‘${unit}’ whom I looked at.`,
    everybody: (who, { unit, inUnit, elsewhere }) =>
      `This is not only about ${who ?? 'you'}: it also holds for ${
        inUnit.looked < 3
          ? `${of(both(inUnit, elsewhere))} others`
          : `${of(inUnit)} others of department ‘${unit}’ and ${of(elsewhere)} people outside it`
      } whom I looked at.`,
    besides: (who) => `I also found this for ${who ?? 'you'}:`,
    atOnce: {
      'source-owner':
        'Should it change for all of them? Then have whoever looks after the HR source do it in one go, not person by person.',
      'lms-admin': 'Have that done for everybody in one go, not person by person.',
    },
  },
  button: {
    self: 'About myself',
    none: 'None of these',
    lookAgain: 'Look again',
    someoneElse: 'Someone else',
    otherName: 'Another name or address',
    forward: (desk) => `Forward to ${desks[desk]}`,
    enough: 'No, thank you',
    resume: 'Go on with that question',
    newCode: 'Send a new code',
    otherAddress: 'Another e-mail address',
    begin: {
      'user-missing': 'Someone is not in LearnLinq',
      'cannot-log-in': 'Logging in does not work',
      'data-incorrect': 'Details are wrong',
      'learning-paths-changed': 'Learning paths changed',
    },
    meant: (intent) => asLabel(topics.en[intent]),
    yes: 'Yes, that is it',
    asWritten: 'No, it is right',
  },
  ticket: {
    opened: (number, desk) =>
      `Your question has been forwarded to ${desks[desk]}, with everything I found. Your ticket number is ${number}.`,
    requested: (number, desk) => `Your request is with ${desks[desk]}; your ticket number is ${number}.`,
    closedUntil: (moment) => `Nobody is working there right now; from ${moment} somebody is.`,
    wouldOpen: (desk) => `A ticket would go to ${desks[desk]} here, with everything I found.`,
    already: 'This question has already been forwarded. Feel free to ask me for its status.',
    oneAtATime:
      'I just forwarded another question of yours. This one I have not sent yet. Shall I forward it as well?',
    status: ({ number, desk, state }, moment) =>
      `Ticket ${number} ${ticketStateWords.en[state].says(desks[desk])}. It was opened on ${moment}.`,
    unknown: (number) => `I know no ticket ${number} of yours. Please check the number.`,
    none: 'You have no ticket with me yet.',
  },
};

const also: { readonly [F in FlowId]?: string } = {
  'user-missing': 'I looked right away why that account is not there.',
  'cannot-log-in': 'I looked right away whether logging in works.',
  'team-progress-down': 'I looked right away why Team Progress works for nobody.',
};

const reasons = {
  unreachable: 'gave no usable answer in time',
  forbidden: 'did not let me in',
  'not-connected': 'is not connected for this',
  declined: 'declined the request',
  malformed: 'gave an answer I cannot read',
} as const;

const of = ({ shared, looked }: Counted): string =>
  shared === looked ? `all ${looked}` : `${shared} of the ${looked}`;

const both = (one: Counted, other: Counted): Counted => ({
  shared: one.shared + other.shared,
  looked: one.looked + other.looked,
});
