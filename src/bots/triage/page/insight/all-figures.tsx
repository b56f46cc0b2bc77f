import { useLanguage } from '../../../channels/web/page/language-context.ts';
import type { Insight, ShownFigures } from '../../../insight/insight-shape.ts';
import { insightWords } from '../../../insight/insight-words.ts';
import { Bars } from './bars.tsx';
import { Causes } from './causes.tsx';
import { FigureList } from './figure-list.tsx';
import { Group } from './group.tsx';

const steps = ['asked', 'diagnosed', 'explained', 'forwarded', 'solved'] as const;
const ways = ['verified', 'confirmed', 'assumed'] as const;

interface AllFiguresProps {
  readonly figures: ShownFigures;
  /** Whose these are; more than one: all of them together. */
  readonly customers: Insight['customers'];
}

/** Everything that is counted, each number with its definition. */
export function AllFigures({ figures, customers }: AllFiguresProps) {
  const { language } = useLanguage();
  const words = insightWords[language];
  const { parts, groups } = words;
  const heads = [words.part, words.number];
  const time = (minutes: number | null) => (minutes === null ? words.none : words.minutes(minutes));
  const each = figures.questions.each?.toLocaleString(language) ?? words.none;
  return (
    <>
      <Group id="funnel" told={groups.funnel}>
        <Bars
          labelledBy="funnel"
          heads={heads}
          drawn={words.share}
          rows={steps.map((key) => ({ key, told: parts[key], value: figures.funnel[key] }))}
        />
      </Group>
      <Group id="solved" told={groups.solved}>
        <Bars
          labelledBy="solved"
          heads={heads}
          drawn={words.share}
          rows={ways.map((key) => ({ key, told: parts[key], value: figures.solved[key] }))}
        />
      </Group>
      <Group id="causes" told={groups.causes}>
        <Causes customers={customers} />
      </Group>
      <Group id="times" told={groups.times}>
        <FigureList
          figures={[
            { told: parts['answered-tickets'], value: String(figures.firstAnswer.count) },
            { told: parts['first-answer-median'], value: time(figures.firstAnswer.median) },
            { told: parts['first-answer-ninetieth'], value: time(figures.firstAnswer.ninetieth) },
            { told: parts['solved-tickets'], value: String(figures.solution.count) },
            { told: parts['solution-median'], value: time(figures.solution.median) },
            { told: parts['solution-ninetieth'], value: time(figures.solution.ninetieth) },
          ]}
        />
      </Group>
      <Group id="talks" told={groups.talks}>
        <FigureList
          figures={[
            { told: parts.questions, value: each },
            { told: parts.misunderstood, value: String(figures.misunderstood) },
          ]}
        />
      </Group>
    </>
  );
}
