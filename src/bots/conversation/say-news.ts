import type { CaseMoved, CaseNews } from '../../diagnostics/ports/looks.ts';
import type { Reply } from '../channel.ts';
import { againWords } from '../wording/again-words.ts';

/**
 * What is said, and behind it what became of the ticket, where the question has one and it moved. `stays`: what is said
 * where it did not; `null`: nothing.
 */
export function sayNews(
  reply: Reply,
  news: CaseNews,
  moved: readonly CaseMoved[],
  stays: string | null,
): Reply {
  const found = moved.find((each) => each.news === news);
  const line = found === undefined ? stays : becameOf(found, reply);
  return line === null ? reply : { ...reply, text: `${reply.text}\n${line}` };
}

/** One that others joined stays open for them, whatever was seen of this question. */
function becameOf({ news, ticket }: CaseMoved, { language }: Reply): string {
  const words = againWords[language].ticket;
  const closes = news.is === 'verified' || news.is === 'confirmed';
  const is = closes && ticket.state !== 'solved' ? 'not-awaited' : news.is;
  return words[is](ticket.number);
}
