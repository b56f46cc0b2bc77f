import { useEffect, useReducer } from 'react';
import type { Language } from '../../../../diagnostics/model.ts';
import { callServer, takenShape } from './call-server.ts';
import { followLines } from './follow-lines.ts';
import { newTalk, type Pending, type TalkState, talkAfter } from './talk-state.ts';

export interface Talk {
  readonly state: TalkState;
  write(text: string): void;
  press(button: { readonly nonce: string; readonly label: string }): void;
  /** Sends once more under the same id, so that it cannot arrive twice. */
  again(id: string): void;
}

/** The talk of one session. `over` is called when the session has ended. */
export function useTalk(session: string, language: Language, over: () => void): Talk {
  const [state, tell] = useReducer(talkAfter, newTalk);
  useEffect(() => followLines(session, tell, over), [session, over]);

  const deliver = async ({ id, language: written, text, press }: Pending) => {
    tell({ is: 'delivery', id, state: 'sending' });
    const post = press === null ? { id, language: written, text } : { id, language: written, press };
    const called = await callServer('/api/say', takenShape, { session, post });
    if (called.is === 'refused' && called.status === 401) return over();
    tell({ is: 'delivery', id, state: stateAfter[called.is] });
  };
  const begin = (text: string, press: string | null) => {
    const pending: Pending = { id: crypto.randomUUID(), language, text, press, state: 'sending' };
    tell({ is: 'wrote', pending });
    void deliver(pending);
  };
  return {
    state,
    write: (text) => begin(text, null),
    press: ({ nonce, label }) => begin(label, nonce),
    again: (id) => {
      const pending = state.pending.find((one) => one.id === id);
      if (pending !== undefined) void deliver(pending);
    },
  };
}

const stateAfter = { answered: 'taken', refused: 'not-accepted', unreachable: 'not-sent' } as const;
