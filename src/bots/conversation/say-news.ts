import type { CaseMoved, CaseNews } from '../../diagnostics/ports/looks.ts';
import type { Reply } from '../channel.ts';
import { againWords } from '../wording/again-words.ts';

/** What is said, and behind it what became of the ticket, where the question has one and it moved. */
export function sayNews(reply: Reply, news: CaseNews, moved: readonly CaseMoved[]): Reply {
  const found = moved.find((each) => each.news === news);
  if (found === undefined) return reply;
  const line = againWords[reply.language].ticket[news.is](found.ticket.number);
  return { ...reply, text: `${reply.text}\n${line}` };
}
