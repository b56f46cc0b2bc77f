import { useLanguage } from '../../../channels/web/page/language-context.ts';
import type { Insight } from '../../../insight/insight-shape.ts';
import { insightWords } from '../../../insight/insight-words.ts';
import { Bars } from './bars.tsx';

/** What was the cause, by kind of source, and by customer where there are more; the most frequent first. */
export function Causes({ customers }: Pick<Insight, 'customers'>) {
  const words = insightWords[useLanguage().language];
  const causes = customers
    .flatMap(({ id, name, figures }) => figures.causes.map((cause) => ({ ...cause, id, name })))
    .toSorted((one, other) => other.count - one.count);
  if (causes.length === 0) return <p>{words.nothing}</p>;
  const several = customers.length > 1;
  return (
    <Bars
      labelledBy="causes"
      heads={[words.part, several ? words.customerAndSource : words.source, words.number]}
      drawn={words.share}
      rows={causes.map(({ id, name, check, title, source, count }) => {
        const kind = words.sources[source] ?? source;
        return {
          key: `${id} ${check} ${source}`,
          told: { title, means: '' },
          more: [several ? `${name}, ${kind}` : kind],
          value: count,
        };
      })}
    />
  );
}
