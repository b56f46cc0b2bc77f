import type { Intent } from '../../../diagnostics/model.ts';
import type { Ranked } from './classify/classifier.ts';
import { readPieces } from './classify/read-pieces.ts';
import { conceptNames, conceptsOf, phraseConcepts } from './words/concepts.ts';

/** Small talk, and what opens a ticket at once, is only taken for it when a word of it stands in the text. */
const telling: Partial<Record<Intent, readonly string[]>> = {
  'talk-to-human': ['human'],
  greeting: ['hello', 'askhow', 'want', 'you'],
  'thanks-goodbye': ['thanks', 'bye', 'solved'],
  'out-of-scope': [
    'hrmatter',
    'money',
    'othersoftware',
    'content',
    'report',
    'chitchat',
    'abuse',
    'injection',
  ],
};
const sure = 0.85;

/** Whether the likeliest intent is a request, or small talk that is clearly said. */
export function isTelling(text: string, [best]: readonly Ranked[]): boolean {
  const wanted = best === undefined ? undefined : telling[best.intent];
  if (best === undefined || wanted === undefined) return true;
  if (best.intent !== 'talk-to-human' && best.confidence < sure) return false;
  const words = readPieces(text).map(({ word }) => word);
  return words.some((word, place) =>
    [...conceptsOf(word), ...phraseConcepts(words, place)].some((concept) =>
      wanted.includes(conceptNames[concept] ?? ''),
    ),
  );
}
