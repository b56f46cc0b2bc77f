import { cleanText } from '../clean-text.ts';

const signs = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/**
 * What somebody typed, from the way Teams writes it. The bot's own mention goes out; of others the name stays. Teams
 * names a mention in an entity, but not always with its text, so the tags themselves are read.
 */
export const plainText = (text: string, own: readonly string[]): string =>
  cleanText(
    text
      .replace(/<at(?:\s[^<>]{0,200})?>([^<>]{0,300})<\/at>/giu, (_all, name: string) =>
        own.includes(name) ? ' ' : name,
      )
      .replace(/&(nbsp|lt|gt|quot|#39|amp);/gu, (_all, name: keyof typeof signs) => signs[name]),
  );
