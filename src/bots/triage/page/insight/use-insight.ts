import { useEffect, useState } from 'react';
import type { Language } from '../../../../diagnostics/model.ts';
import { callServer } from '../../../channels/web/page/call-server.ts';
import { type Insight, insightShape } from '../../../insight/insight-shape.ts';

/** Days as the inputs of the page hold them; empty: the last thirty. Without a customer: of all. */
export interface Wish {
  readonly from: string;
  readonly to: string;
  readonly customer?: string;
}

export type Read =
  | { readonly is: 'opening' | 'no-session' | 'refused' | 'wrong-days' | 'unreachable' }
  | { readonly is: 'read'; readonly insight: Insight };

const typingMs = 300;
const whyNot: Readonly<Record<number, 'wrong-days' | 'no-session'>> = {
  400: 'wrong-days',
  401: 'no-session',
};

/** The figures of these days, read again when they change. */
export function useInsight(session: string, { from, to }: Wish, language: Language): Read {
  const [read, setRead] = useState<Read>({ is: 'opening' });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const next = await readFigures(session, queryOf({ from, to }, language));
      if (current) setRead(next);
    }, typingMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, from, to, language]);
  return read;
}

async function readFigures(session: string, query: string): Promise<Read> {
  const called = await callServer(`/api/insight?${query}`, insightShape, { session });
  if (called.is === 'answered') return { is: 'read', insight: called.value };
  return { is: called.is === 'unreachable' ? 'unreachable' : (whyNot[called.status] ?? 'refused') };
}

export const queryOf = ({ from, to, customer = '' }: Wish, language: Language): string =>
  new URLSearchParams({
    ...(from !== '' && { from }),
    ...(to !== '' && { to }),
    ...(customer !== '' && { customer }),
    language,
  }).toString();
