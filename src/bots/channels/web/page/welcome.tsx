import { useWords } from './language-context.ts';

interface WelcomeProps {
  readonly hint: string | null;
  write(text: string): void;
}

/** What stands there before anything was said. */
export function Welcome({ hint, write }: WelcomeProps) {
  const said = useWords();
  return (
    <div className="welcome">
      <h2>{said.welcome}</h2>
      <p>{said.welcomeMore}</p>
      {hint !== null && (
        <p className="hint">
          <span>{said.tryThis}</span>
          <button type="button" onClick={() => write(hint)}>
            {hint}
          </button>
        </p>
      )}
    </div>
  );
}
