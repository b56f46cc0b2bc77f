import { intents } from '../../src/diagnostics/model.ts';
import { type Guess, isNear, isRight } from './guess.ts';
import { print, share } from './print.ts';

/** The same figures for every way of understanding, side by side. */
export function printComparison(ways: Readonly<Record<string, readonly Guess[]>>): void {
  const guesses = Object.values(ways);
  const each = (what: string, figure: (guesses: readonly Guess[]) => string) =>
    print(what, ...guesses.map(figure));
  const inScope = (some: readonly Guess[]) => some.filter(({ row }) => row.intent !== 'out-of-scope');
  print('', ...Object.keys(ways));
  each('top-1, in scope', (some) => share(inScope(some), isRight));
  each('top-3, in scope', (some) => share(inScope(some), isNear));
  each('top-1, everything', (some) => share(some, isRight));
  for (const language of ['nl', 'en']) {
    each(`macro-F1 ${language}`, (some) => macroF1(some.filter(({ row }) => row.lang === language)));
  }
  for (const kind of [...new Set(guesses[0]?.map(({ row }) => row.split))].toSorted()) {
    each(`kind ${kind}`, (some) =>
      share(
        some.filter(({ row }) => row.split === kind),
        isRight,
      ),
    );
  }
  for (const intent of intents) {
    each(`intent ${intent}`, (some) =>
      share(
        some.filter(({ row }) => row.intent === intent),
        isRight,
      ),
    );
  }
  each('in scope, rejected', (some) => share(inScope(some), ({ intent }) => intent === 'out-of-scope'));
}

function macroF1(some: readonly Guess[]): string {
  const figures = intents.flatMap((intent) => {
    const wanted = some.filter(({ row }) => row.intent === intent).length;
    const said = some.filter((each) => each.intent === intent).length;
    const both = some.filter((each) => each.intent === intent && isRight(each)).length;
    return wanted === 0 ? [] : [(2 * both) / (wanted + said)];
  });
  return (figures.reduce((sum, each) => sum + each, 0) / figures.length).toFixed(3);
}
