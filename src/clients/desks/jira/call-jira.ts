import type { Called } from '../call-desk.ts';

/** One call of the REST API of Jira Cloud, version 3; `path` is what stands after `/rest/api/3/`. */
export type CallJira = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  json?: unknown,
) => Promise<Called>;
