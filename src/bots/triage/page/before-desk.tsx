import { useLanguage, useWords } from '../../channels/web/page/language-context.ts';
import { PersonaChooser } from '../../channels/web/page/persona-chooser.tsx';
import { entranceWords } from './entrance-words.ts';
import type { AtDesk, DeskEntrance } from './use-desk-entrance.ts';

interface BeforeDeskProps {
  readonly at: Exclude<AtDesk, { is: 'inside' }>;
  readonly entrance: DeskEntrance;
}

/** What stands there until somebody is known: the way to sign in, or in the demo who one can be. */
export function BeforeDesk({ at, entrance }: BeforeDeskProps) {
  const said = useWords();
  const words = entranceWords[useLanguage().language];
  if (at.is === 'choosing') return <PersonaChooser personas={at.personas} choose={entrance.choose} />;
  if (at.is === 'sign-in')
    return (
      <main className="notice column">
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        <a className="primary" href={at.how === 'afresh' ? '/sign-in?afresh' : '/sign-in'}>
          {words.signIn}
        </a>
      </main>
    );
  const texts = { opening: said.opening, unreachable: said.unreachableText, 'by-chat': said.noSession };
  return (
    <main className="notice column">
      <p role="status">{texts[at.is]}</p>
      {at.is === 'unreachable' && (
        <button type="button" className="primary" onClick={entrance.again}>
          {said.again}
        </button>
      )}
    </main>
  );
}
