import { describe, expect, test } from '@jest/globals';
import { flowFor } from '../../src/diagnostics/flows/flows.ts';
import type { Finding } from '../../src/diagnostics/model.ts';
import { type Fault, faultKinds } from '../../src/sandbox/fault.ts';
import { type Played, playStory } from './play-story.ts';
import { story } from './story-form.ts';

/** What stays unread when a system gives no usable answer; the record is known through the source alone. */
const unread = {
  hr: ['hr.matches', 'hr.record', 'lms.key-holders', 'hr.connection'],
  learnlinq: ['lms.matches', 'lms.key-holders', 'lms.licences', 'lms.waiting', 'lms.sync-runs'],
} as const;
const checks = flowFor('user-missing')?.checks ?? [];

const asked = (system: Fault['system'], kind: Fault['kind'], say: string) =>
  story.parse({
    story: `${system} ${kind}`,
    as: 'h.prins',
    faults: [
      {
        system,
        route: '*',
        kind,
        ...(kind === 'latency' ? { ms: 2000 } : {}),
        ...(kind === 'rate-limited' ? { ms: 60_000 } : {}),
      },
    ],
    talk: [{ say }],
  });

const reportOf = (played: readonly Played[]) => {
  const [found] = played.flatMap(({ response }) =>
    response.journal.flatMap((entry) => (entry.is === 'found' ? [entry.report] : [])),
  );
  if (found === undefined) throw new Error('nothing was reported');
  return found;
};
const ids = (findings: readonly Finding[], is: Finding['is']) =>
  findings.filter((finding) => finding.is === is).map(({ check }) => check);

describe.each(['hr', 'learnlinq'] as const)('%s gives no usable answer', (system) => {
  const open = checks.filter(({ needs }) =>
    needs.some((fact) => unread[system].some((each) => each === fact)),
  );
  const openIds = open.map(({ id }) => id);

  test.each(faultKinds)('%s: what depends on it is not checked, the rest stands', async (kind) => {
    const told = asked(system, kind, 'Waarom staat Sanne Jansen niet in LearnLinq?');
    const played = await playStory(told);
    const { findings, conclusion } = reportOf(played);
    expect(ids(findings, 'unknown')).toEqual(openIds);
    expect(findings.length).toBe(checks.length);
    const causes = system === 'hr' ? [] : ['missing-required-field'];
    expect(ids(findings, 'cause')).toEqual(causes);
    expect(conclusion.is).toBe(causes.length === 0 ? 'undecided' : 'explained');
    const text = played[0]?.replies[0]?.text ?? '';
    for (const { title } of open) expect(text).toContain(`– ${title.nl}`);
    expect((await playStory(told)).map(({ replies }) => replies)).toEqual(
      played.map(({ replies }) => replies),
    );
  });

  test.each(faultKinds)('%s: somebody with nothing wrong is not explained by elimination', async (kind) => {
    const { conclusion } = reportOf(
      await playStory(asked(system, kind, 'Why is Daan Visser not in LearnLinq?')),
    );
    expect(conclusion).toEqual({ is: 'undecided', unchecked: openIds });
  });
});
