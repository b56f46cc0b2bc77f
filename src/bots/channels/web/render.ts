import type { Line } from '../../../diagnostics/ports/lines.ts';
import { heardLine, type Reply, reply } from '../../channel.ts';
import type { LineEvent } from './line-event.ts';
import { messageIdOf } from './receive.ts';

/** The page draws a reply as it is. */
export const render = (said: Reply): readonly Reply[] => [said];

/** A stored line as the page gets it, or `null` for one that a former version wrote in another shape. */
export function renderLine(line: Line): LineEvent | null {
  const place = { id: line.id, at: line.at.toISOString() };
  if (line.side === 'said') {
    const said = reply.safeParse(line.body);
    return said.success ? { ...place, side: 'said', body: said.data } : null;
  }
  const kept = heardLine.safeParse(line.body);
  if (!kept.success) return null;
  const { key, language, text } = kept.data;
  return { ...place, side: 'heard', body: { id: messageIdOf(key), language, text } };
}
