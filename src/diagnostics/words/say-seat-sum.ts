import type { SeatSum } from '../licences/seat-sum.ts';
import type { Language } from '../model.ts';

/** `14 wachtend − 3 vrij − 2 vrij te maken = 9`; what is nothing is left out. */
export function saySeatSum({ waiting, free, freeable }: SeatSum, language: Language): string {
  const words = terms[language];
  const parts = [
    `${waiting} ${words.waiting}`,
    ...(free > 0 ? [`− ${free} ${words.free}`] : []),
    ...(free < 0 ? [`+ ${-free} ${words.tooMany}`] : []),
    ...(freeable > 0 ? [`− ${freeable} ${words.freeable}`] : []),
  ];
  const left = waiting - free - freeable;
  return `${parts.join(' ')} = ${left < 0 ? `−${-left}` : left}`;
}

const terms: Readonly<
  Record<Language, Readonly<Record<'waiting' | 'free' | 'tooMany' | 'freeable', string>>>
> = {
  nl: { waiting: 'wachtend', free: 'vrij', tooMany: 'te veel in gebruik', freeable: 'vrij te maken' },
  en: { waiting: 'waiting', free: 'free', tooMany: 'too many in use', freeable: 'can be freed' },
};
