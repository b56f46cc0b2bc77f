import { readPieces } from './classify/read-pieces.ts';
import { everydayWords } from './everyday-words.ts';
import { conceptsOf } from './words/concepts.ts';

/** Names and values alone, or with words that say nothing about a request: an answer to a question, if anything. */
export function saysNothing(text: string): boolean {
  const pieces = readPieces(text);
  const words = pieces.filter(({ is }) => is === 'word').map(({ word }) => word);
  const named = pieces.some(
    ({ word }) => word === '_name' || word === '_user' || word === '_email' || word === '_long',
  );
  const empty = words.every(
    (word) => small.has(word) || (conceptsOf(word).length === 0 && !everydayWords.has(word)),
  );
  return (
    empty && (named || words.length <= 3) && !pieces.some(({ word }) => word === '?' || word === '_ticket')
  );
}

const small = new Set(
  'het gaat om over about it is dat the a een de voor for van of en and naam name die that deze this graag please dan then sorry ik i bedoel bedoelde mean meant first second third last one eerste tweede derde laatste'.split(
    ' ',
  ),
);
