const named =
  /(?<![\p{L}\p{N}])(?:gebruikersnaam|inlognaam|username|user name|login name|user id)(?: ?(?:is|:|=))? ?["'“]?([^\s"'”,;?!]{2,80}(?:'[^\s"'”,;?!]{1,40})?)/iu;

/** What is called a username in so many words, or `null`. */
export const saidUsername = (text: string): string | null =>
  named.exec(text)?.[1]?.replace(/\.$/u, '') ?? null;
