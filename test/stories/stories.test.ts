import { describe, expect, test } from '@jest/globals';
import { letterWished } from '../../src/bots/letters/letter-purpose.ts';
import type { Report } from '../../src/diagnostics/escalation/brief.ts';
import { flowFor } from '../../src/diagnostics/flows/flows.ts';
import { type Played, playStory } from './play-story.ts';
import { readStories } from './read-stories.ts';
import { sentence } from './sentence.ts';

describe.each(readStories())('%s', (_file, stories) => {
  test.each(stories.map((story) => [story.story, story] as const))('%s', async (_name, story) => {
    const played = await playStory(story);
    for (const each of played) hold(each);
    const again = await playStory(story);
    expect(again.map(({ replies }) => replies)).toEqual(played.map(({ replies }) => replies));
  });
});

/** What goes to a person goes there once; while a person answers, Loket keeps quiet. */
function holdPassed({ step, replies, response }: Played): void {
  const isQuiet = step.silent ?? step.person === 'took-over';
  expect(replies.length > 0).toBe(!isQuiet && step.sync !== 'running');
  expect(response.answers.map(({ note }) => note)).toEqual(step.passed === null ? [] : [step.passed]);
}

/** A promised look that came too early says only that. */
const isTold = ({ looks, journal }: Played['response']): boolean =>
  !journal.some((entry) => entry.is === 'look' && letterWished(entry.purpose) !== null) &&
  !looks.some((change) => change.is === 'put-off' || (change.is === 'ended' && untold.has(change.how)));
const untold: ReadonlySet<string> = new Set(['verified', 'given-up', 'several', 'refused']);

/** Everything that the step says must be so, and nothing besides. */
function hold(played: Played): void {
  const { step, letters, replies, response, booked, request } = played;
  const said = replies.map(({ text }) => text).join('\n');
  const { journal } = response;
  const report = journal.flatMap((entry) => (entry.is === 'found' ? [entry.report] : [])).at(-1);
  const last = replies.at(-1);
  holdPassed(played);
  if (step.says !== undefined) expect(said).toBe(sentence(last?.language ?? 'nl', step.says));
  for (const part of step.text) expect(said).toContain(part);
  for (const part of step.never) expect(JSON.stringify(replies)).not.toContain(part);
  expect({
    asks:
      journal.flatMap((entry) => (entry.is === 'say' && entry.asks !== null ? [entry.asks] : [])).at(-1) ??
      null,
    refused: journal.flatMap((entry) => (entry.is === 'refuse' ? [entry.because] : [])).at(-1) ?? null,
    ticket: response.ticket?.desk ?? null,
  }).toEqual({ asks: step.asks, refused: step.refused, ticket: step.ticket });
  const seen = {
    buttons: last?.buttons.map(({ label }) => label),
    language: last?.language,
    conclusion: report?.conclusion.is,
    causes: report?.findings.filter(({ is }) => is === 'cause').map(({ check }) => check),
    unchecked: report?.findings.filter(({ is }) => is === 'unknown').map(({ check }) => check),
    letters,
    request,
    promised: booked.map(({ about: { wish } }) => (wish.is === 'self' ? 'self' : wish.text)),
    news: response.news.at(-1)?.is ?? null,
    about: journal
      .flatMap((entry) => (entry.is === 'look' && entry.wish.is !== 'self' ? [entry.wish.text] : []))
      .at(-1),
  };
  for (const key of [
    'buttons',
    'language',
    'conclusion',
    'causes',
    'unchecked',
    'letters',
    'request',
    'promised',
    'news',
    'about',
  ] as const) {
    if (step[key] !== undefined) expect({ [key]: seen[key] }).toEqual({ [key]: step[key] });
  }
  holdLadder(report, replies, response);
}

/** A case that is solved is closed in a sentence, and a letter is only words; everything else shows what was looked at. */
function holdLadder(report: Report | undefined, replies: Played['replies'], response: Played['response']) {
  if (report !== undefined && response.ticket === null && response.state.open !== null && isTold(response))
    expect(replies.map(({ ladder }) => ladder.map(({ check }) => check))).toContainEqual(
      flowFor(report.flow)?.checks.map(({ id }) => id),
    );
}
