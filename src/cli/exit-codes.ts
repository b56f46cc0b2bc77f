/** What a command's end means to the shell. */
export const exitCodes = {
  /** Answered, or refused for a good reason. */
  done: 0,
  /** A source file could be better. */
  findings: 1,
  /** The command, the world or the configuration is wrong, or a file cannot be read; what to do is printed. */
  usage: 2,
  /** A conversation stopped at a question that nobody answered. */
  atQuestion: 3,
  /** A source file would deactivate more people than was agreed. */
  blocked: 3,
  ourFault: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
export type LeaveWith = (code: ExitCode) => void;
