import { describeTicket } from '../describe-ticket.ts';
import type { HandedTicket } from '../outside-desk.ts';

/** Jira takes 32,767 characters in all. */
const longestEvidence = 20_000;

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Lines as Jira takes them. A line without text is left out: it takes none that is empty. */
export const plainText = (lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.filter((line) => line !== '').map(paragraph),
});

/** The description in Atlassian Document Format: lines to read, and the evidence as it is. */
export function issueText(ticket: HandedTicket) {
  const json = ticket.evidence === null ? '' : JSON.stringify(ticket.evidence, null, 1);
  const evidence =
    json.length > longestEvidence
      ? [paragraph(`What was found is too long for Jira; it stands with ticket ${ticket.number} in Loket.`)]
      : [{ type: 'codeBlock', attrs: { language: 'json' }, content: [{ type: 'text', text: json }] }];
  return {
    type: 'doc',
    version: 1,
    content: [...describeTicket(ticket).map(paragraph), ...(json === '' ? [] : evidence)],
  };
}
