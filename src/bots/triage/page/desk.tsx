import '../../channels/web/page/no-eval.ts';
import '../../channels/web/page/page.css';
import { StrictMode, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar } from '../../channels/web/page/bar.tsx';
import { readSession } from '../../channels/web/page/kept-session.ts';
import {
  LanguageContext,
  useChosenLanguage,
  useLanguage,
  useWords,
} from '../../channels/web/page/language-context.ts';
import { Case } from './case.tsx';
import { deskWords } from './desk-words.ts';
import { type Filter, firstFilter } from './filter.ts';
import { focusRow, focusTitle } from './focus.ts';
import { Notices } from './notices.tsx';
import { Queue } from './queue.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useQueue } from './use-queue.ts';
import { useShortcuts, useShortcutsOn } from './use-shortcuts.ts';
import { useTicket } from './use-ticket.ts';

function Desk() {
  const chosen = useChosenLanguage();
  const [help, setHelp] = useState(false);
  const kept = readSession();
  return (
    <LanguageContext value={chosen}>
      <div className="page inside">
        <Bar>
          <BackToTalk />
          <button type="button" className="link" onClick={() => setHelp(true)}>
            {deskWords[chosen.language].shortcuts} <kbd>?</kbd>
          </button>
        </Bar>
        {kept === null ? <Outside /> : <Inside session={kept.session} help={help} setHelp={setHelp} />}
      </div>
    </LanguageContext>
  );
}

const BackToTalk = () => <a href="/">{useWords().backToTalk}</a>;

const Outside = () => (
  <main className="notice column">
    <p role="status">{useWords().noSession}</p>
  </main>
);

interface InsideProps {
  readonly session: string;
  readonly help: boolean;
  setHelp(shown: boolean): void;
}

function Inside({ session, help, setHelp }: InsideProps) {
  const { language } = useLanguage();
  const [filter, setFilter] = useState<Filter>(firstFilter);
  const [number, setNumber] = useState<number | null>(null);
  /** What was typed for each ticket: it stays, whatever happens to the ticket meanwhile. */
  const [drafts, setDrafts] = useState<Readonly<Record<number, string>>>({});
  const { listed, mark, reload } = useQueue(session, filter);
  const read = useTicket(session, number, language, mark);
  const open = {
    ...read,
    step: async (step: Parameters<typeof read.step>[0]) => {
      const told = await read.step(step);
      void reload();
      return told;
    },
  };
  const shortcuts = useShortcutsOn();
  const focusNext = useRef(false);
  const choose = (chosen: number) => {
    focusNext.current = true;
    setNumber(chosen);
    if (chosen === number) focusTitle();
  };
  const there = read.ticket?.number;
  useEffect(() => {
    if (there === undefined || !focusNext.current) return;
    focusNext.current = false;
    focusTitle();
  }, [there]);
  const back = () => {
    const last = number;
    setNumber(null);
    if (last !== null) requestAnimationFrame(() => focusRow(last));
  };
  const latest = useRef({ open, back });
  latest.current = { open, back };
  const actions = useMemo(
    () => ({
      j: () => focusRow('next'),
      k: () => focusRow('previous'),
      u: () => latest.current.back(),
      t: () => void takeIt(latest.current.open),
      c: () => document.getElementById('desk-message')?.focus(),
      r: () => void lookIfPossible(latest.current.open),
      '/': () => document.getElementById('desk-search')?.focus(),
      '?': () => setHelp(true),
    }),
    [setHelp],
  );
  useShortcuts(shortcuts.on, actions);
  return (
    <main className="console" data-open={number === null ? 'queue' : 'case'}>
      <Queue
        above={<Notices session={session} />}
        listed={listed}
        filter={filter}
        open={number}
        change={setFilter}
        choose={choose}
      />
      <Case
        key={number}
        open={open}
        me={listed.is === 'listed' ? listed.queue.me : ''}
        draft={number === null ? '' : (drafts[number] ?? '')}
        write={(text) => number !== null && setDrafts((all) => ({ ...all, [number]: text }))}
        choose={choose}
        back={back}
      />
      <ShortcutHelp shown={help} {...shortcuts} close={() => setHelp(false)} />
    </main>
  );
}

type Open = ReturnType<typeof useTicket>;

const takeIt = async ({ ticket, busy, step }: Open) => {
  if (busy === null && ticket?.moves.includes('assign')) await step({ move: 'assign' });
};
const lookIfPossible = async ({ ticket, busy, look }: Open) => {
  if (busy === null && ticket?.looking === 'possible') await look(null);
};

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
