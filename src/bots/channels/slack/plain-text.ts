import { cleanText } from '../clean-text.ts';

/**
 * What somebody typed, from the way Slack writes it: `<mailto:a@b.example|a@b.example>`, `<@U1>`, `&amp;`. The app's
 * own mention goes out.
 */
export const plainText = (text: string, ownId: string | null): string =>
  cleanText(
    text
      .replace(/<([^<>|]{1,2000})(?:\|([^<>|]{0,2000}))?>/gu, (_all, target: string, label?: string) =>
        said(target, label, ownId),
      )
      .replace(/&(amp|lt|gt);/gu, (_all, name: keyof typeof signs) => signs[name]),
  );

const signs = { amp: '&', lt: '<', gt: '>' };

function said(target: string, label: string | undefined, ownId: string | null): string {
  if (target === `@${ownId}`) return ' ';
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  if (/^[@#]/u.test(target)) return label === undefined || label === '' ? target : `${target[0]}${label}`;
  return label === undefined || label === '' ? target.replace(/^mailto:/u, '') : label;
}
