import { phrases } from './phrases.ts';
import type { Understood } from './understood.ts';

const pronoun = phrases(
  'hij|zij|ze|hem|haar|diezelfde|dezelfde persoon|deze persoon|die persoon|deze collega|die collega|he|she|him|her|his|hers|they|them|the same person|this person|that person|that colleague',
);
const correction = phrases(
  'ik bedoel|ik bedoelde|bedoel ik|eigenlijk|sorry|oftewel|toch niet|i mean|i meant|actually|rather|correction|nee|no',
);

/** Whether the words speak of somebody named before: by a pronoun, or by putting right what was said. */
export const findBackReference = (text: string): Understood['refersBack'] =>
  pronoun(text) || correction(text) ? 'yes' : 'no';
