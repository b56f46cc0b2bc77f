import { ticketStates } from '../../../diagnostics/escalation/ticket-moves.ts';
import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { ticketStateWords } from '../../wording/ticket-states.ts';
import type { Queue } from '../queue-row.ts';
import type { Filter } from './filter.ts';
import { queueWords } from './queue-words.ts';
import { Select } from './select.tsx';

interface FiltersProps {
  readonly filter: Filter;
  readonly customers: Queue['customers'];
  change(filter: Filter): void;
}

const sets = ['open', 'closed', 'all'] as const;
const desks = ['support', 'development', 'consultancy', 'licences'] as const;

/** Which tickets to show. */
export function Filters({ filter, customers, change }: FiltersProps) {
  const { language } = useLanguage();
  const words = queueWords[language];
  const said = useWords();
  const states = [
    ...sets.map((id) => ({ id, name: words.states[id] })),
    ...ticketStates.map((id) => ({ id, name: ticketStateWords[language][id].label })),
  ];
  const everywhere = { id: '', name: words.all } as const;
  return (
    <search className="filters" aria-label={words.filters}>
      <label className="wide">
        <span className="unseen">{words.search}</span>
        <input
          id="desk-search"
          type="search"
          value={filter.search}
          placeholder={words.search}
          onChange={({ target }) => change({ ...filter, search: target.value })}
        />
      </label>
      <Select
        label={words.state}
        value={filter.state}
        options={states}
        choose={(state) => change({ ...filter, state })}
      />
      <Select
        label={words.desk}
        value={filter.desk}
        options={[everywhere, ...desks.map((id) => ({ id, name: said.desks[id] }))]}
        choose={(desk) => change({ ...filter, desk })}
      />
      {customers.length > 1 && (
        <Select
          label={words.customer}
          value={filter.customer}
          options={[{ id: '', name: words.all }, ...customers]}
          choose={(customer) => change({ ...filter, customer })}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={filter.mine}
          onChange={({ target }) => change({ ...filter, mine: target.checked })}
        />
        {words.mine}
      </label>
    </search>
  );
}
