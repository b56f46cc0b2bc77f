import { NlpManager } from 'node-nlp';
import { type Intent, intents } from '../../src/diagnostics/model.ts';
import type { Sample } from '../../training/make-samples.ts';
import { type Guess, guessOf } from './guess.ts';
import type { Row } from './read-rows.ts';

/** NLP.js with its own settings, told the language of every message, which it would else have to guess. */
export async function learnNlpJs(samples: readonly Sample[]): Promise<(row: Row) => Promise<Guess>> {
  const manager = new NlpManager({
    languages: ['nl', 'en'],
    autoSave: false,
    nlu: { log: false },
    ner: { threshold: 1 },
  });
  for (const { text, asked, language } of samples) {
    const [intent] = asked;
    if (intent !== undefined) manager.addDocument(language, text, intent);
  }
  await manager.train();
  return async (row) => {
    const { classifications } = await manager.process(row.lang, row.text);
    const ranked = classifications.map(({ intent, score }) => ({ intent: known(intent), confidence: score }));
    return guessOf(row, ranked);
  };
}

/** What it calls `None` is out of scope. */
const known = (name: string): Intent => intents.find((intent) => intent === name) ?? 'out-of-scope';
