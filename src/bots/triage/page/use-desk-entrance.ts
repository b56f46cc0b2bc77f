import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { callServer, openedShape, settingsShape } from '../../channels/web/page/call-server.ts';
import {
  forgetSession,
  type KeptSession,
  keepSession,
  readSession,
} from '../../channels/web/page/kept-session.ts';
import { type PersonaCard, personaCard } from '../../channels/web/persona.ts';

/** Where somebody stands between opening the desk and having a session. */
export type AtDesk =
  | { readonly is: 'opening' | 'unreachable' }
  /** In the demo: who one can be. */
  | { readonly is: 'choosing'; readonly personas: readonly PersonaCard[] }
  | { readonly is: 'sign-in'; readonly how: 'quietly' | 'afresh' }
  /** Signing in is not set up here, so the session comes from the chat. */
  | { readonly is: 'by-chat' }
  | { readonly is: 'inside'; readonly kept: KeptSession };

export interface DeskEntrance {
  readonly at: AtDesk;
  choose(persona: PersonaCard): void;
  again(): void;
  /** The session opens nothing any more, here and at the server. */
  leave(): void;
}

export function useDeskEntrance(): DeskEntrance {
  const [at, setAt] = useState<AtDesk>(() => {
    const kept = readSession();
    return kept === null ? { is: 'opening' } : { is: 'inside', kept };
  });
  useEffect(() => {
    if (at.is !== 'opening') return;
    let current = true;
    void enter().then((next) => {
      if (current) setAt(next);
    });
    return () => {
      current = false;
    };
  }, [at.is]);
  const again = useCallback(() => {
    forgetSession();
    setAt({ is: 'opening' });
  }, []);
  const leave = async () => {
    const session = readSession()?.session ?? '';
    forgetSession();
    await fetch('/api/sign-out', { method: 'POST', headers: { 'Loket-Session': session } }).catch(
      () => undefined,
    );
    const next = await enter();
    setAt(next.is === 'sign-in' ? { is: 'sign-in', how: 'afresh' } : next);
  };
  return {
    at,
    again,
    leave: () => void leave(),
    choose: (persona) => void open('/api/session', { persona: persona.id }, persona).then(setAt),
  };
}

/** Who has just come back from signing in finds the session waiting; else one chooses, or signs in. */
async function enter(): Promise<AtDesk> {
  const settings = await callServer('/api/settings', settingsShape);
  if (settings.is !== 'answered') return { is: 'unreachable' };
  return settings.value.entrance === 'demo' ? offerPersonas() : open('/sign-in/session', {}, null);
}

async function offerPersonas(): Promise<AtDesk> {
  const listed = await callServer('/api/personas', z.object({ personas: z.array(personaCard) }));
  if (listed.is !== 'answered') return { is: 'unreachable' };
  return { is: 'choosing', personas: listed.value.personas.filter(({ tickets }) => tickets === 'shown') };
}

async function open(path: string, post: object, persona: PersonaCard | null): Promise<AtDesk> {
  const opened = await callServer(path, openedShape, { post });
  if (opened.is === 'unreachable') return { is: 'unreachable' };
  if (opened.is === 'refused')
    return opened.status === 404 ? { is: 'by-chat' } : { is: 'sign-in', how: 'quietly' };
  const kept = { session: opened.value.session, persona };
  keepSession(kept);
  return { is: 'inside', kept };
}
