import { readFileSync } from 'node:fs';
import { createClassify } from './classify/classifier.ts';
import { readModel } from './classify/model-file.ts';

/** What was learned, from the file beside this one; the build makes it from the phrase families. */
export const learned = () => readModel(readFileSync(new URL('./model/understanding.bin', import.meta.url)));

/** Chances are less sure above 1; `npm run bench:understand` proposes it on the validation messages. */
const warmth = 1;

/** Read once: a batch of questions asks for it at every one. */
let classify: ReturnType<typeof createClassify> | null = null;

export function loadClassify(): ReturnType<typeof createClassify> {
  classify ??= createClassify(learned(), warmth);
  return classify;
}
