import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { type PersonaCard, personaCard } from '../persona.ts';
import { askParent } from './ask-parent.ts';
import { callServer, openedShape, settingsShape } from './call-server.ts';
import { forgetSession, type KeptSession, keepSession, readSession } from './kept-session.ts';

export type WhyNot = 'no-token' | 'not-embedded' | 'not-accepted' | 'unreachable';

/** Where the visitor stands between opening the page and having a session. */
export type Entered =
  | { readonly is: 'opening' }
  | { readonly is: 'choosing'; readonly personas: readonly PersonaCard[] }
  | { readonly is: 'inside'; readonly kept: KeptSession }
  | { readonly is: 'outside'; readonly because: WhyNot };

export interface Entrance {
  readonly entered: Entered;
  choose(persona: PersonaCard): void;
  /** Forgets the session and begins anew; also what to do when it has ended. */
  leave(): void;
}

export function useEntrance(): Entrance {
  const [entered, setEntered] = useState<Entered>(() => {
    const kept = readSession();
    return kept === null ? { is: 'opening' } : { is: 'inside', kept };
  });
  useEffect(() => {
    if (entered.is !== 'opening') return;
    let current = true;
    void enter().then((next) => {
      if (current) setEntered(next);
    });
    return () => {
      current = false;
    };
  }, [entered.is]);
  const leave = useCallback(() => {
    forgetSession();
    setEntered({ is: 'opening' });
  }, []);
  return {
    entered,
    leave,
    choose: (persona) => void open({ persona: persona.id }, persona).then(setEntered),
  };
}

async function enter(): Promise<Entered> {
  const settings = await callServer('/api/settings', settingsShape);
  if (settings.is !== 'answered') return { is: 'outside', because: 'unreachable' };
  if (settings.value.entrance === 'demo') return offerPersonas();
  if (window.parent === window) return { is: 'outside', because: 'not-embedded' };
  const token = await askParent(settings.value.parents);
  return token === null ? { is: 'outside', because: 'no-token' } : open({ token }, null);
}

async function offerPersonas(): Promise<Entered> {
  const listed = await callServer('/api/personas', z.object({ personas: z.array(personaCard) }));
  return listed.is === 'answered'
    ? { is: 'choosing', personas: listed.value.personas }
    : { is: 'outside', because: 'unreachable' };
}

async function open(
  post: { readonly persona: string } | { readonly token: string },
  persona: PersonaCard | null,
): Promise<Entered> {
  const opened = await callServer('/api/session', openedShape, { post });
  if (opened.is !== 'answered') {
    return { is: 'outside', because: opened.is === 'refused' ? 'not-accepted' : 'unreachable' };
  }
  const kept = { session: opened.value.session, persona };
  keepSession(kept);
  return { is: 'inside', kept };
}
