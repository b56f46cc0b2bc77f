import type { Intent } from '../../../../diagnostics/model.ts';
import { findSpans } from '../entities/find-spans.ts';
import { type Names, placed } from '../entities/judge-spans.ts';
import { type SpanKind, spanFeatureNames, spanFeatures, spanKinds } from '../entities/span-features.ts';
import type { SpanModel } from '../entities/span-model.ts';
import { readTokens } from '../read-tokens.ts';
import { withoutAsides } from '../without-asides.ts';

/** What a run of words with a name in it was taken for, and the signs that spoke for that most. */
export interface NameExplained {
  readonly text: string;
  readonly taken_for: 'person' | 'person, but not meant' | 'department' | 'no name';
  readonly because: readonly string[];
}

const called: Readonly<Record<SpanKind, NameExplained['taken_for']>> = {
  person: 'person',
  aside: 'person, but not meant',
  department: 'department',
  other: 'no name',
};
const most = 4;

/** Every name that was considered, with the signs by which it was judged. */
export function explainNames(
  message: string,
  intent: Intent,
  { lists }: Names,
  { kinds }: SpanModel,
): readonly NameExplained[] {
  const text = withoutAsides(message);
  const tokens = readTokens(text);
  const context = { tokens, intent, lists };
  let before: SpanKind | null = null;
  return findSpans(tokens, lists).map((span) => {
    const names = [...new Set(spanFeatureNames(context, span, before))];
    const { places } = spanFeatures(context, span, before);
    const sums = spanKinds.map(
      (_, column) => (kinds.bias[column] ?? 0) + total(places, (place) => weight(place, column)),
    );
    const best = sums.indexOf(Math.max(...sums));
    const second = sums.indexOf(Math.max(...sums.filter((_, column) => column !== best)));
    const signs = names
      .map((name, at) => ({ name, lead: weight(places[at] ?? 0, best) - weight(places[at] ?? 0, second) }))
      .toSorted((a, b) => b.lead - a.lead)
      .slice(0, most);
    before = spanKinds[best] ?? 'other';
    return {
      text: placed(text, tokens, span).text,
      taken_for: called[before],
      because: signs.filter(({ lead }) => lead > 0).map(({ name }) => name),
    };
  });

  function weight(place: number, column: number): number {
    return (kinds.weights[place * spanKinds.length + column] ?? 0) * kinds.unit;
  }
}

const total = (places: Int32Array, of: (place: number) => number): number =>
  places.reduce((sum, place) => sum + of(place), 0);
