import type { Language } from '../../../diagnostics/model.ts';
import { useLanguage } from '../../channels/web/page/language-context.ts';
import type { TicketView } from '../ticket-view.ts';
import { sayAt } from './age.tsx';
import { historyWords, sayDid } from './history-words.ts';

interface Event {
  readonly key: string;
  readonly at: string;
  readonly who: string;
  readonly did: string | null;
  readonly text: string | null;
  readonly side: 'customer' | 'desk' | 'loket';
}

/** The talk before the ticket, and everything that was done and said about it since. */
export function History({ ticket }: { readonly ticket: TicketView }) {
  const { language } = useLanguage();
  const words = historyWords[language];
  const events = eventsOf(ticket, language);
  if (events.length === 0) return null;
  return (
    <section className="part" aria-labelledby="history-title">
      <h3 id="history-title">{words.history}</h3>
      <ol className="history">
        {events.map(({ key, at, who, did, text, side }) => (
          <li key={key} data-side={side}>
            <p className="soft">
              <b>{who}</b> {did} · <time dateTime={at}>{sayAt(at, language)}</time>
            </p>
            {text !== null && (
              <p className="told" lang={ticket.language}>
                {text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function eventsOf({ talked, trail }: TicketView, language: Language): readonly Event[] {
  const words = historyWords[language];
  return [
    ...talked.map(
      ({ side, text, at }, place): Event => ({
        ...{ key: `talk-${place}`, at, text, did: null },
        who: side === 'heard' ? words.customerWrote : 'Loket',
        side: side === 'heard' ? 'customer' : 'loket',
      }),
    ),
    ...trail.map(
      ({ at, by, actor, move, note }, place): Event => ({
        ...{ key: `trail-${place}`, at, text: note, did: sayDid({ move, by }, language) },
        who: actor ?? 'Loket',
        side: by === 'asker' ? 'customer' : by === 'loket' ? 'loket' : 'desk',
      }),
    ),
  ];
}
