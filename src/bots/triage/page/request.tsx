import { useLanguage } from '../../channels/web/page/language-context.ts';
import { saySeats } from '../../wording/say-seats.ts';
import type { RequestView } from '../request-view.ts';
import { requestWords } from './request-words.ts';

/** What is asked for, and how far its approval is. */
export function Request({ request }: { readonly request: RequestView }) {
  const { language } = useLanguage();
  const words = requestWords[language];
  const { amount, sum, reason, state, steps } = request;
  return (
    <section className="part" aria-labelledby="request-title">
      <h3 id="request-title">
        {words.title}: {saySeats(amount, language)}
      </h3>
      <p>{steps.length === 0 ? words.nobody : words.states[state]}</p>
      {sum !== null && <p className="soft">{words.sum(sum)}</p>}
      {reason !== null && <p className="told">{reason}</p>}
      {steps.length > 0 && (
        <ol>
          {steps.map(({ needed, people }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
            <li key={index}>
              {words.step(needed, people.length)}
              <ul>
                {people.map(({ name, says, note }) => (
                  <li key={name}>
                    {name}: {words.says[says]}
                    {note !== null && ` (“${note}”)`}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
