import { type Logger, LogLevel } from '@slack/bolt';

const silent = () => undefined;

/** Slack's clients would log what is sent. */
export const silentLogger: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => LogLevel.ERROR,
  setName: silent,
};
