import type { Asked } from '../../route.ts';
import type { LiveEvent, LiveLines } from './live-lines.ts';
import { renderLine } from './render.ts';
import type { Session } from './session.ts';
import { addressOf, type WebPorts } from './web-ports.ts';

/**
 * The talk as server-sent events (HTML standard 9.2): every line after `Last-Event-ID`, then what comes, until
 * the page leaves or the session ends. Only lines have an id, so progress is never asked for again.
 */
export async function* stream(
  ports: Pick<WebPorts, 'clock' | 'conversationOf'> & { readonly live: LiveLines },
  session: Session,
  asked: Pick<Asked, 'headers' | 'gone'>,
): AsyncGenerator<string, void> {
  const conversation = ports.conversationOf(addressOf(session.sender));
  yield 'retry: 1000\n\n';
  for await (const event of ports.live.follow(conversation, lastIdOf(asked.headers), asked.gone)) {
    if (ports.clock() >= session.expiresAt) return;
    yield piece(event);
  }
}

/** 0, the beginning, for a first visit and for anything that is no line of ours. */
function lastIdOf(headers: Asked['headers']): number {
  const text = headers['last-event-id'] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function piece(event: LiveEvent): string {
  if (event.is === 'heartbeat') return ': still here\n\n';
  if (event.is === 'progress') return `event: progress\ndata: ${JSON.stringify(event.progress)}\n\n`;
  const line = renderLine(event.line);
  return line === null ? '' : `id: ${line.id}\nevent: line\ndata: ${JSON.stringify(line)}\n\n`;
}
