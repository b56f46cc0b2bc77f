import { webApi } from '@slack/bolt';
import { connect } from '../connect.ts';
import { silentLogger } from './silent-logger.ts';
import type { SlackAccess } from './slack-ports.ts';

/** Slack answers well within this, in milliseconds; after that nobody knows what became of the call. */
const patience = 10_000;

/**
 * Slack's own client. It repeats nothing by itself: what may be repeated is decided by who sends. It logs nothing
 * either: its lines hold what is sent.
 */
export const webApiOf = ({ botToken, apiUrl }: Pick<SlackAccess, 'botToken' | 'apiUrl'>): webApi.WebClient =>
  new webApi.WebClient(botToken ?? undefined, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
    fetch: connect,
    allowAbsoluteUrls: false,
    logger: silentLogger,
  });
