import type { Language } from '../../../../diagnostics/model.ts';
import { useLanguage, useWords } from './language-context.ts';
import { Logo } from './logo.tsx';

const languages: readonly { readonly id: Language; readonly name: string }[] = [
  { id: 'nl', name: 'Nederlands' },
  { id: 'en', name: 'English' },
];

/** The top of every page. */
export function Bar({ children }: { readonly children?: React.ReactNode }) {
  const { language, choose } = useLanguage();
  const said = useWords();
  return (
    <header className="bar">
      <h1 className="brand">
        <Logo />
        Loket
      </h1>
      <div className="bar-middle">{children}</div>
      <fieldset className="languages">
        <legend className="unseen">{said.language}</legend>
        {languages.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            lang={id}
            title={name}
            aria-pressed={language === id}
            onClick={() => choose(id)}
          >
            {id.toUpperCase()}
            <span className="unseen"> {name}</span>
          </button>
        ))}
      </fieldset>
    </header>
  );
}
