import type { PersonaCard } from '../persona.ts';
import { useLanguage, useWords } from './language-context.ts';

interface WelcomeProps {
  readonly persona: PersonaCard | null;
  write(text: string): void;
}

/** What stands there before anything was said. */
export function Welcome({ persona, write }: WelcomeProps) {
  const said = useWords();
  const { language } = useLanguage();
  const questions = persona?.questions ?? [];
  return (
    <div className="welcome">
      <h2>{said.welcome}</h2>
      <p>{said.welcomeMore}</p>
      {persona !== null && <p className="hint">{persona.hint[language]}</p>}
      {questions.length > 0 && (
        <fieldset className="answers">
          <legend>{said.tryThis}</legend>
          {questions.map((question) => (
            <button key={question.en} type="button" onClick={() => write(question[language])}>
              {question[language]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
