import { useEffect, useState } from 'react';
import { useLanguage } from '../../../channels/web/page/language-context.ts';
import { type Looks, looksShape } from '../../looks-shape.ts';
import { sayAt } from '../age.tsx';
import { callDesk } from '../call-desk.ts';
import { Group } from './group.tsx';
import { looksWords } from './looks-words.ts';

const pageSize = 25;

/** Who looked at personal data, page by page; nothing for whom it is not for. */
export function LooksList({ session }: { readonly session: string }) {
  const words = looksWords[useLanguage().language];
  const [skip, setSkip] = useState(0);
  const [until, setUntil] = useState<string | null>(null);
  const [page, setPage] = useState<Looks | null>(null);
  useEffect(() => {
    let current = true;
    const query = new URLSearchParams({ skip: String(skip), ...(until !== null && { until }) });
    void callDesk(session, `looks?${query}`, looksShape).then((called) => {
      if (!current || called.is !== 'answered') return;
      setPage(called.value);
      setUntil(called.value.until);
    });
    return () => {
      current = false;
    };
  }, [session, skip, until]);
  if (page === null) return null;
  return (
    <Group id="looks" told={words.told}>
      {page.looks.length === 0 ? <p>{words.nobody}</p> : <LooksTable page={page} />}
      {(skip > 0 || page.more === 'yes') && (
        <div className="buttons">
          <button
            type="button"
            className="plain"
            disabled={skip === 0}
            onClick={() => setSkip(skip - pageSize)}
          >
            {words.newer}
          </button>
          <button
            type="button"
            className="plain"
            disabled={page.more === 'no'}
            onClick={() => setSkip(skip + pageSize)}
          >
            {words.older}
          </button>
        </div>
      )}
    </Group>
  );
}

function LooksTable({ page }: { readonly page: Looks }) {
  const { language } = useLanguage();
  const words = looksWords[language];
  return (
    <table className="figures" aria-labelledby="looks">
      <thead>
        <tr>
          {[words.when, words.who, words.what, words.ticket].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.looks.map(({ at, agent, what, number }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is read anew as a whole
          <tr key={index}>
            <td>
              <time dateTime={at}>{sayAt(at, language)}</time>
            </td>
            <td title={agent.address}>{agent.name}</td>
            <td>{words.did[what]}</td>
            <td>{number === null ? '' : `#${number}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
