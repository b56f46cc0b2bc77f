import { useLanguage } from '../../channels/web/page/language-context.ts';

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** How long ago something was by the desk's clock: *3 uur geleden*; the moment itself stands behind it. */
export function Age({ at, now }: { readonly at: string; readonly now: string }) {
  const { language } = useLanguage();
  const ago = Math.max(0, Date.parse(now) - Date.parse(at));
  // Under a minute it is *nu*.
  const [unit, length] = units.find(([, each]) => ago >= each) ?? (['second', minute] as const);
  const said = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    -Math.floor(ago / length),
    unit,
  );
  return (
    <time dateTime={at} title={sayAt(at, language)}>
      {said}
    </time>
  );
}

/** English as it is written in Europe: the day before the month, and 24 hours. */
export const sayAt = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
