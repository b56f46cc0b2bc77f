import '../../channels/web/page/no-eval.ts';
import '../../channels/web/page/page.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Bar } from '../../channels/web/page/bar.tsx';
import { callServer } from '../../channels/web/page/call-server.ts';
import { readSession } from '../../channels/web/page/kept-session.ts';
import { LanguageContext, useChosenLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { ticketRow } from '../ticket-row.ts';
import type { Listed } from './ticket-table.tsx';
import { TicketTable } from './ticket-table.tsx';

const shape = z.object({ tickets: z.array(ticketRow) });

async function list(): Promise<Listed> {
  const kept = readSession();
  if (kept === null) return { is: 'no-session' };
  const called = await callServer('/api/tickets', shape, { session: kept.session });
  if (called.is === 'answered') return { is: 'listed', tickets: called.value.tickets };
  if (called.is === 'unreachable') return { is: 'unreachable' };
  return { is: called.status === 401 ? 'no-session' : 'refused' };
}

function Desk() {
  const chosen = useChosenLanguage();
  const [listed, setListed] = useState<Listed>({ is: 'opening' });
  useEffect(() => {
    void list().then(setListed);
  }, []);
  return (
    <LanguageContext value={chosen}>
      <div className="page">
        <Bar>
          <BackToTalk />
        </Bar>
        <TicketTable listed={listed} />
      </div>
    </LanguageContext>
  );
}

const BackToTalk = () => <a href="/">{useWords().backToTalk}</a>;

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
