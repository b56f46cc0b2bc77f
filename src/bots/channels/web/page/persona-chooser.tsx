import type { PersonaCard } from '../persona.ts';
import { useLanguage, useWords } from './language-context.ts';

interface ChooserProps {
  readonly personas: readonly PersonaCard[];
  choose(persona: PersonaCard): void;
}

/** The demo's first question: who you are. */
export function PersonaChooser({ personas, choose }: ChooserProps) {
  const said = useWords();
  const { language } = useLanguage();
  return (
    <main className="chooser column">
      <h2>{said.chooseTitle}</h2>
      <p>{said.chooseText}</p>
      <ul className="cards">
        {personas.map((persona) => (
          <li key={persona.id}>
            <button type="button" className="card" onClick={() => choose(persona)}>
              <span className="initials" aria-hidden="true">
                {initials(persona.name)}
              </span>
              <span className="card-name">{persona.name}</span>
              <span className="card-role">{persona.role[language]}</span>
              <span className="card-customer">{persona.customers.join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** The first and the last name's first letter; `de` and `van` do not count. An address gives one letter. */
function initials(name: string): string {
  const capitals = name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part));
  const [first = name.toUpperCase(), ...rest] = capitals;
  return [first, rest.at(-1) ?? ''].map((part) => [...part][0] ?? '').join('');
}
