import { calendarDay } from '../facts/calendar.ts';
import { sayDay } from '../facts/moment.ts';
import type { Condition } from '../facts/tenant.ts';
import type { Language } from '../model.ts';
import { enumerate } from './enumerate.ts';
import { fieldName } from './field-names.ts';
import { showValue } from './show-value.ts';

type Say = (wanted: string) => string;
const demands: Record<Language, Record<Condition['operator'], Say>> = {
  nl: {
    is: (wanted) => `moet ${wanted} zijn`,
    in: (wanted) => `moet ${wanted} zijn`,
    'is-not': (wanted) => `mag niet ${wanted} zijn`,
    'not-in': (wanted) => `mag niet ${wanted} zijn`,
    'starts-with': (wanted) => `moet beginnen met ${wanted}`,
    'on-or-before': (wanted) => `moet ${wanted} of eerder zijn`,
    'on-or-after': (wanted) => `moet ${wanted} of later zijn`,
  },
  en: {
    is: (wanted) => `must be ${wanted}`,
    in: (wanted) => `must be ${wanted}`,
    'is-not': (wanted) => `must not be ${wanted}`,
    'not-in': (wanted) => `must not be ${wanted}`,
    'starts-with': (wanted) => `must start with ${wanted}`,
    'on-or-before': (wanted) => `must be ${wanted} or earlier`,
    'on-or-after': (wanted) => `must be ${wanted} or later`,
  },
};

/** What a condition of the customer asks: `afdeling moet ‘Zorg’ of ‘Thuiszorg’ zijn`. */
export function sayCondition({ attribute, operator, value }: Condition, language: Language): string {
  const values = (typeof value === 'string' ? [value] : value).map((each) => sayWanted(each, language));
  const wanted = enumerate(values, language, 'disjunction');
  return `${fieldName(attribute, language)} ${demands[language][operator](wanted)}`;
}

/** What stands in the source instead: a day in words, any other value between quotation marks, or that there is none. */
export function saySeen(value: string, language: Language): string {
  if (value === '') return language === 'nl' ? 'maar in de bron staat niets' : 'but the source holds nothing';
  const shown = sayValue(value, language);
  return language === 'nl' ? `maar in de bron staat ${shown}` : `but the source says ${shown}`;
}

const sayWanted = (value: string, language: Language): string =>
  value === 'today' ? { nl: 'vandaag', en: 'today' }[language] : sayValue(value, language);

/** A day in words, any other value between quotation marks. */
export function sayValue(value: string, language: Language): string {
  const day = calendarDay(value);
  return day === null ? showValue(value) : sayDay(day, language);
}
