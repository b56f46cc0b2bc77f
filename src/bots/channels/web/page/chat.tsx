import './no-eval.ts';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar } from './bar.tsx';
import { FileCheck } from './file-check.tsx';
import type { KeptSession } from './kept-session.ts';
import { LanguageContext, useChosenLanguage, useLanguage, useWords } from './language-context.ts';
import { Outside } from './outside.tsx';
import { PersonaChooser } from './persona-chooser.tsx';
import { Thread } from './thread.tsx';
import { useEntrance } from './use-entrance.ts';
import { useTalk } from './use-talk.ts';

function Chat() {
  const chosen = useChosenLanguage();
  const { entered, choose, leave } = useEntrance();
  return (
    <LanguageContext value={chosen}>
      {entered.is === 'inside' ? (
        <Inside key={entered.kept.session} kept={entered.kept} leave={leave} />
      ) : (
        <div className="page">
          <Bar />
          {entered.is === 'opening' && <Opening />}
          {entered.is === 'choosing' && <PersonaChooser personas={entered.personas} choose={choose} />}
          {entered.is === 'outside' && <Outside because={entered.because} again={leave} />}
        </div>
      )}
    </LanguageContext>
  );
}

const Opening = () => (
  <main className="notice column">
    <p role="status">{useWords().opening}</p>
  </main>
);

function Inside({ kept, leave }: { readonly kept: KeptSession; leave(): void }) {
  const { language } = useLanguage();
  const said = useWords();
  const talk = useTalk(kept.session, language, leave);
  const { persona } = kept;
  return (
    <div className="page inside">
      <Bar>
        {persona !== null && (
          <span className="persona">
            <b>{persona.name}</b> <span>{persona.role[language]}</span>
          </span>
        )}
        <FileCheck session={kept.session} />
        {persona !== null && (
          <>
            {persona.tickets === 'shown' && <a href="/desk">{said.tickets}</a>}
            <button type="button" className="link" onClick={leave}>
              {said.otherPerson}
            </button>
          </>
        )}
      </Bar>
      <div className="lost" role="status">
        {talk.state.link === 'lost' && <p>{said.lost}</p>}
      </div>
      <main className="talk">
        <Thread talk={talk} persona={persona} />
      </main>
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Chat />
    </StrictMode>,
  );
}
