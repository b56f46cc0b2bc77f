import { wording } from '../../wording/wording.ts';
import type { Event, Next, Setting } from '../event.ts';
import { ownAddress } from '../own-address.ts';
import { say } from '../say.ts';
import type { Interrupted, Means, State } from '../state.ts';
import { phrases } from '../understand/phrases.ts';
import type { Understood } from '../understand/understood.ts';
import { announce, openAsWaiting } from './take-up.ts';
import { askTicket } from './ticket-status.ts';

type Words = 'askAddress' | 'askAddressAgain' | 'askOtherAddress' | 'askCode' | 'askCodeAgain';

/** Nobody is known here and a code can be sent: asks for the address, and keeps what was asked for later. */
export function offerCode(state: State, setting: Setting, interrupted: Interrupted | null): Next {
  if (interrupted === null) return [state, []];
  const { proving } = state;
  return proving?.is === 'code'
    ? askCode({ ...state, proving: { ...proving, interrupted } }, setting, 'askCodeAgain')
    : askAddress({ ...state, proving: { is: 'address', interrupted } }, setting, 'askAddress');
}

/** The open question as what is taken up again; `null`: none is open. */
export function openCase(state: State): Interrupted | null {
  const left = openAsWaiting(state);
  return left === null ? null : { is: 'case', case: left };
}

/** What was said as a part of showing who one is; `null` when it is something else. */
export function hearProof(
  state: State,
  setting: Setting,
  { guess, text }: { readonly guess: string | null; readonly text: string },
  understood: Understood,
): Next | null {
  const { proving } = state;
  if (guess !== null) return hearGuess(state, setting, guess);
  if (proving === null) return null;
  const address = ownAddress(text, understood);
  if (address !== null) return [state, [{ is: 'ask-code', address }]];
  if (proving.is === 'address') return null;
  if (wantsOther(text)) return otherAddress(state, setting);
  return wantsNewCode(text) ? newCode(state) : null;
}

const wantsNewCode = phrases(
  'nieuwe code|andere code|nog een code|geen code|geen mail|geen e-mail|code niet|niets ontvangen|niks ontvangen|niets gekregen|niks gekregen|new code|another code|no code|no mail|no e-mail|no email|resend*|got nothing|received nothing',
);
const wantsOther = phrases(
  'ander adres|ander e-mailadres|ander mailadres|verkeerd* adres|verkeerd* e-mailadres|other address|another address|wrong address|different address',
);

function hearGuess(state: State, setting: Setting, guess: string): Next {
  const { proving } = state;
  if (proving?.is === 'code') return [state, [{ is: 'try-code', address: proving.address, guess }]];
  if (proving?.is === 'address') return askAddress(state, setting, 'askAddressAgain');
  return say(state, setting, wording[state.language].proof.notAsked);
}

/** The code was asked for; the same words whether or not one goes out. */
export function tellCodeAsked(
  state: State,
  setting: Setting,
  { address, how }: Extract<Event, { is: 'code-asked' }>,
): Next {
  const { proving } = state;
  if (proving === null) return [state, []];
  if (how === 'taken')
    return askCode(
      { ...state, proving: { is: 'code', address, interrupted: proving.interrupted } },
      setting,
      'askCode',
    );
  // A code that went out before may still be typed.
  const waiting: State = proving.is === 'code' ? state : { ...state, proving: null };
  return say(waiting, setting, wording[state.language].proof.tooMany, {
    buttons: [toPerson(state)],
  });
}

/** Who it is is known now, so what was asked is taken up; or one may try again. */
export function tellCodeTried(
  state: State,
  setting: Setting,
  { how, left }: Extract<Event, { is: 'code-tried' }>,
): Next {
  const { proving } = state;
  const words = wording[state.language];
  if (proving === null) return [state, []];
  if (how === 'right') return goOn({ ...state, proving: null }, setting, proving.interrupted);
  return how === 'over'
    ? say(state, setting, words.proof.over, { buttons: [again(state), toPerson(state)], asks: 'asker.code' })
    : say(state, setting, words.proof.wrong(left), { buttons: codeButtons(state), asks: 'asker.code' });
}

function goOn(state: State, setting: Setting, interrupted: Interrupted): Next {
  const [thanked, first] = say(state, setting, wording[state.language].proof.done);
  const [next, effects] = takeUp(thanked, setting, interrupted);
  return [next, [...first, ...effects]];
}

/** A word that was said of a request before does not count: it is shown first. */
function takeUp(state: State, setting: Setting, interrupted: Interrupted): Next {
  switch (interrupted.is) {
    case 'case':
      return announce(state, setting, interrupted.case, 'backTo');
    case 'ticket':
      return askTicket(state, interrupted.number);
    case 'request': {
      const { number, purpose } = interrupted;
      return [state, [{ is: 'read-request', number, purpose }]];
    }
  }
}

/** Another code to the same address. */
export const newCode = (state: State): Next =>
  state.proving?.is === 'code' ? [state, [{ is: 'ask-code', address: state.proving.address }]] : [state, []];

export function otherAddress(state: State, setting: Setting): Next {
  const { proving } = state;
  if (proving === null) return [state, []];
  return askAddress(
    { ...state, proving: { is: 'address', interrupted: proving.interrupted } },
    setting,
    'askOtherAddress',
  );
}

/** What is still needed, put once more: after a digression, or words that were no answer. */
export function askProofAgain(state: State, setting: Setting, how: 'digression' | 'no-answer'): Next {
  if (state.proving?.is === 'code') return askCode(state, setting, 'askCodeAgain');
  return askAddress(state, setting, how === 'digression' ? 'askAddress' : 'askAddressAgain');
}

const askAddress = (state: State, setting: Setting, words: Words): Next =>
  say(state, setting, wording[state.language].proof[words], {
    buttons: [toPerson(state)],
    asks: 'asker.address',
  });

const askCode = (state: State, setting: Setting, words: Words): Next =>
  say(state, setting, wording[state.language].proof[words], {
    buttons: codeButtons(state),
    asks: 'asker.code',
  });

/** A new code is not the first of them: *ok* asks for none. */
const codeButtons = (state: State): readonly Button[] => [
  [wording[state.language].button.otherAddress, { is: 'other-address' }],
  again(state),
  toPerson(state),
];

type Button = readonly [label: string, means: Means];
const again = ({ language }: State): Button => [wording[language].button.newCode, { is: 'new-code' }];
/** Who has no address to show gets a person. */
const toPerson = ({ language }: State): Button => [
  wording[language].button.forward('support'),
  { is: 'forward' },
];
