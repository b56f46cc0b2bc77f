import { useWords } from './language-context.ts';
import type { WhyNot } from './use-entrance.ts';

/** Why the talk cannot begin, and what to do about it. */
export function Outside({ because, again }: { readonly because: WhyNot; again(): void }) {
  const said = useWords();
  const texts: Readonly<Record<WhyNot, string>> = {
    'no-token': said.noTokenText,
    'not-embedded': said.notEmbeddedText,
    'not-accepted': said.notAcceptedText,
    unreachable: said.unreachableText,
  };
  return (
    <main className="notice column">
      <h2>{said.cannotOpenTitle}</h2>
      <p>{texts[because]}</p>
      <button type="button" className="primary" onClick={again}>
        {said.again}
      </button>
    </main>
  );
}
