import type { DeskNews } from '../../diagnostics/ports/desks.ts';
import type { Ticket } from '../../diagnostics/ports/tickets.ts';
import type { Reply } from '../channel.ts';
import { deskNewsWords } from '../wording/desk-news.ts';
import { wording } from '../wording/wording.ts';

/** What who asked is told of a ticket at a desk outside, in their own language. `null`: there is nothing to tell. */
export function sayDeskNews({ number, desk: name, language }: Ticket, news: DeskNews): Reply | null {
  const words = deskNewsWords[language];
  const desk = wording[language].desks[name];
  const said = (text: string): Reply => ({ language, text, ladder: [], buttons: [] });
  if (news.is === 'arrived') return said(words.arrived({ number, desk }, news.ref));
  if (news.is === 'stranded') return said(words.news.stranded({ number, desk, text: null }));
  if (news.seats !== undefined) return said(words.raised(number, news.seats));
  const { files = [] } = news;
  const text = [news.text, files.length === 0 ? null : words.files(files)]
    .filter((each) => each !== null)
    .join('\n\n');
  if (news.is === 'progress' && text === '') return null;
  return said(words.news[news.is]({ number, desk, text: text === '' ? null : text }));
}
