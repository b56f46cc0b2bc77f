import '../../channels/web/page/no-eval.ts';
import '../../channels/web/page/page.css';
import { StrictMode, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar } from '../../channels/web/page/bar.tsx';
import {
  LanguageContext,
  useChosenLanguage,
  useLanguage,
  useWords,
} from '../../channels/web/page/language-context.ts';
import { insightWords } from '../../insight/insight-words.ts';
import { BeforeDesk } from './before-desk.tsx';
import { Case } from './case.tsx';
import { deskWords } from './desk-words.ts';
import { entranceWords } from './entrance-words.ts';
import { type Filter, firstFilter } from './filter.ts';
import { focusRow, focusTitle } from './focus.ts';
import { Notices } from './notices.tsx';
import { Queue } from './queue.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Stranded } from './stranded.tsx';
import { useDeskEntrance } from './use-desk-entrance.ts';
import { useQueue } from './use-queue.ts';
import { useShortcuts, useShortcutsOn } from './use-shortcuts.ts';
import { useTicket } from './use-ticket.ts';

function Desk() {
  const chosen = useChosenLanguage();
  const [help, setHelp] = useState(false);
  const entrance = useDeskEntrance();
  const { at } = entrance;
  return (
    <LanguageContext value={chosen}>
      <div className="page inside">
        <Bar>
          <BackToTalk />
          <a href="/insight">{insightWords[chosen.language].title}</a>
          <button type="button" className="link" onClick={() => setHelp(true)}>
            {deskWords[chosen.language].shortcuts} <kbd>?</kbd>
          </button>
          {at.is === 'inside' && (
            <button type="button" className="link" onClick={entrance.leave}>
              {entranceWords[chosen.language].signOut}
            </button>
          )}
        </Bar>
        {at.is === 'inside' ? (
          <Inside
            key={at.kept.session}
            session={at.kept.session}
            help={help}
            setHelp={setHelp}
            over={entrance.again}
          />
        ) : (
          <BeforeDesk at={at} entrance={entrance} />
        )}
      </div>
    </LanguageContext>
  );
}

const BackToTalk = () => <a href="/">{useWords().backToTalk}</a>;

interface InsideProps {
  readonly session: string;
  readonly help: boolean;
  setHelp(shown: boolean): void;
  /** The session has ended. */
  over(): void;
}

function Inside({ session, help, setHelp, over }: InsideProps) {
  const { language } = useLanguage();
  const [filter, setFilter] = useState<Filter>(firstFilter);
  const [number, setNumber] = useState<number | null>(null);
  /** What was typed for each ticket: it stays, whatever happens to the ticket meanwhile. */
  const [drafts, setDrafts] = useState<Readonly<Record<number, string>>>({});
  const { listed, mark, reload } = useQueue(session, filter);
  useEffect(() => {
    if (listed.is === 'no-session') over();
  }, [listed.is, over]);
  const read = useTicket(session, number, language, mark);
  const open = {
    ...read,
    step: async (...step: Parameters<typeof read.step>) => {
      const told = await read.step(...step);
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
        above={
          <>
            <Notices session={session} />
            <Stranded session={session} mark={mark} />
          </>
        }
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
