import type { Intent } from '../../../../diagnostics/model.ts';
import type { Classify } from '../classify/classifier.ts';
import { findJoints } from '../classify/cut-clauses.ts';
import { wantsPassword } from '../entities/wants-password.ts';
import { namesOthers } from '../names-others.ts';
import type { UnderstoodLine } from '../understand-line.ts';
import { wantsHuman } from '../wants-human.ts';
import { withoutAsides } from '../without-asides.ts';

/** What counts for less than this beside the clause that counts for most is set aside. */
const setAside = 0.4;
const shownLetters = 80;

/** What was decided by a rule and not by what was learned, a sentence each. */
export function rulesApplied(text: string, said: UnderstoodLine, classify: Classify): readonly string[] {
  const own = withoutAsides(text);
  const best = classify(own).ranked[0]?.intent;
  return [
    ...(own.trim() === text.trim()
      ? []
      : [`read without greeting, signature and what is passed on: "${shown(own)}"`]),
    ...clausesSetAside(own, classify),
    ...(wantsHuman(own) ? ['a wish for a person is honoured at once'] : []),
    ...(wantsPassword(own)
      ? ["somebody else's password: none of the desk's business, and nobody is named"]
      : []),
    ...(namesOthers(own) ? ['something that is not of this desk is named'] : []),
    ...intentRules(said, best),
    ...(said.tier === 'rephrase' && !/[\p{L}\p{N}]/u.test(text) ? ['no words in it'] : []),
  ];
}

function intentRules({ intent, intents }: UnderstoodLine, best: Intent | undefined): readonly string[] {
  if (intents.length > 1) return [`falls apart into requests: ${intents.join(', then ')}`];
  if (best === undefined || best === intent) return [];
  return intent === 'out-of-scope'
    ? [`nothing of the desk is likely enough; ${best} came nearest`]
    : [`as a whole it looked like ${best}; its parts, or what is set aside, say ${intent}`];
}

/** *Not X but Y*: what counts for little beside the rest, the least of all first. */
function clausesSetAside(text: string, classify: Classify): readonly string[] {
  const { clauses } = classify(text);
  const joints = findJoints(text);
  const most = Math.max(...clauses.map(({ heed }) => heed));
  const [aside] = clauses
    .map(({ heed }, place) => ({
      heed,
      part: text.slice(joints[place - 1]?.begin ?? 0, joints[place]?.end ?? text.length),
    }))
    .filter(({ heed }) => heed < most * setAside)
    .toSorted((a, b) => a.heed - b.heed);
  return aside === undefined ? [] : [`set aside: "${shown(aside.part)}"`];
}

const shown = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > shownLetters ? `${line.slice(0, shownLetters)}…` : line;
};
