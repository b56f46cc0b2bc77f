import { EventSource } from 'eventsource';
import type { z } from 'zod';
import { lineEvent, progressEvent } from '../line-event.ts';
import type { TalkNews } from './talk-state.ts';

const retryMs = 3_000;

/**
 * Follows the talk over server-sent events. The session goes in a header, which the browser's own EventSource
 * cannot send. Whatever breaks, it goes on after the last line that came. Returns how to stop.
 */
export function followLines(session: string, tell: (news: TalkNews) => void, over: () => void): () => void {
  let last = 0;
  let stopped = false;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    clearTimeout(timer);
    source?.close();
    const opened = new EventSource('/api/stream', {
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: {
            ...init.headers,
            'Loket-Session': session,
            ...(last > 0 ? { 'Last-Event-ID': String(last) } : {}),
          },
        }),
    });
    source = opened;
    opened.addEventListener('open', () => tell({ is: 'link', link: 'open' }));
    opened.addEventListener('error', ({ code }) => {
      if (stopped || source !== opened) return;
      if (code === 401) return over();
      tell({ is: 'link', link: 'lost' });
      if (opened.readyState === opened.CLOSED) timer = setTimeout(open, retryMs);
    });
    opened.addEventListener('line', ({ data }: MessageEvent) => {
      const line = read(lineEvent, data);
      if (line === null) return;
      last = Math.max(last, line.id);
      tell({ is: 'line', line });
    });
    opened.addEventListener('progress', ({ data }: MessageEvent) => {
      const progress = read(progressEvent, data);
      if (progress !== null) tell({ is: 'progress', looking: progress.looking, done: progress.done });
    });
  };
  const lost = () => tell({ is: 'link', link: 'lost' });
  window.addEventListener('online', open);
  window.addEventListener('offline', lost);
  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
    window.removeEventListener('online', open);
    window.removeEventListener('offline', lost);
  };
}

function read<T>(shape: z.ZodType<T>, data: unknown): T | null {
  try {
    return shape.parse(JSON.parse(String(data)));
  } catch {
    return null;
  }
}
