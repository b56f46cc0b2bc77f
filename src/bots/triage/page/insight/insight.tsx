import '../../../channels/web/page/no-eval.ts';
import '../../../channels/web/page/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar } from '../../../channels/web/page/bar.tsx';
import { LanguageContext, useChosenLanguage } from '../../../channels/web/page/language-context.ts';
import { insightWords } from '../../../insight/insight-words.ts';
import { BeforeDesk } from '../before-desk.tsx';
import { entranceWords } from '../entrance-words.ts';
import { useDeskEntrance } from '../use-desk-entrance.ts';
import { Board } from './board.tsx';

function InsightPage() {
  const chosen = useChosenLanguage();
  const entrance = useDeskEntrance();
  const { at } = entrance;
  const words = insightWords[chosen.language];
  return (
    <LanguageContext value={chosen}>
      <div className="page">
        <Bar>
          <a href="/desk">{words.tickets}</a>
          {at.is === 'inside' && (
            <button type="button" className="link" onClick={entrance.leave}>
              {entranceWords[chosen.language].signOut}
            </button>
          )}
        </Bar>
        {at.is === 'inside' ? (
          <Board key={at.kept.session} session={at.kept.session} over={entrance.again} />
        ) : (
          <BeforeDesk at={at} entrance={entrance} />
        )}
      </div>
    </LanguageContext>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <InsightPage />
    </StrictMode>,
  );
}
