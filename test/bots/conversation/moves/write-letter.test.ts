import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../../../src/bots/channel.ts';
import { intercomWords } from '../../../../src/bots/channels/intercom/intercom-words.ts';
import { render as inIntercom } from '../../../../src/bots/channels/intercom/render.ts';
import { render as inSlack } from '../../../../src/bots/channels/slack/render.ts';
import { slackWords } from '../../../../src/bots/channels/slack/slack-words.ts';
import { render as inTeams } from '../../../../src/bots/channels/teams/render.ts';
import { teamsWords } from '../../../../src/bots/channels/teams/teams-words.ts';
import { tellLetter } from '../../../../src/bots/conversation/moves/write-letter.ts';
import { freshState } from '../../../../src/bots/conversation/state.ts';
import { writeLetter } from '../../../../src/bots/letters/write-letter.ts';
import { userMissing } from '../../../../src/diagnostics/flows/learnlinq/user-missing.ts';
import { factsOf } from '../../../fixtures/facts.ts';
import { recordOf } from '../../../fixtures/record.ts';
import { reportOn } from '../../../fixtures/report-on.ts';
import { settingOf } from '../setting.ts';

const setting = settingOf();
const record = recordOf({ email: null });
const facts = factsOf({ 'hr.matches': [{ how: 'exact', record }], 'hr.record': record });

/** A letter about somebody of this name, as it is told. */
function told(who: string): { readonly whole: string; readonly replies: readonly Reply[] } {
  const report = reportOn(userMissing, facts, { who });
  const letter = writeLetter(report, 'hr', 'nl');
  const [, effects] = tellLetter(freshState('nl'), setting, report, { reader: 'hr', language: 'nl' });
  return {
    whole: `${letter?.subject}\n\n${letter?.text}`,
    replies: effects.flatMap((effect) => (effect.is === 'say' ? [effect.reply] : [])),
  };
}
const bare = (text: string) => text.replace(/\s+/gu, '');
const long = 'Sanne Maria '.repeat(900).trim();

describe('a letter in the chat', () => {
  test('is one message, with what was asked about it above it', () => {
    const { whole, replies } = told('Sanne');
    expect(replies.map(({ text }) => text)).toEqual([`Dit kun je zo doorsturen.\n\n${whole}`]);
  });

  test('is whole over several messages where it is long, in every channel', () => {
    const { whole, replies } = told(long);
    expect(replies.length).toBeGreaterThan(2);
    const said = replies.map(({ text }) => text).join('\n');
    expect(bare(said).endsWith(bare(whole))).toBe(true);
    expect(said).toContain(`in ${replies.length} berichten`);
    for (const reply of replies) {
      expect(JSON.stringify(inSlack(reply))).not.toContain(slackWords.nl.shortened);
      expect(JSON.stringify(inTeams(reply))).not.toContain(teamsWords.nl.shortened);
      expect(JSON.stringify(inIntercom(reply))).not.toContain(intercomWords.nl.shortened);
    }
  });

  test('has its buttons, and all of itself to take along, at its end alone', () => {
    const { whole, replies } = told(long);
    expect(replies.slice(0, -1).flatMap(({ buttons, letter }) => [...buttons, letter ?? []].flat())).toEqual(
      [],
    );
    const last = replies.at(-1);
    expect(last?.buttons.map(({ label }) => label)).toEqual(['In het Engels', 'Kijk opnieuw']);
    expect(`${last?.letter?.subject}\n\n${last?.letter?.text}`).toBe(whole);
  });
});
