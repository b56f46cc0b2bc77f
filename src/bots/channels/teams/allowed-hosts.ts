import type { TeamsAccess } from './teams-ports.ts';

/** The addresses of the Bot Connector for Teams, in the public cloud and in GCC (learn.microsoft.com, *Proactive messages*). */
const connectors = new Set(['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']);

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;
const isLoopback = (url: string) => URL.canParse(url) && loopback.test(new URL(url).hostname);

/**
 * Whether our token may go there. This machine only counts where Teams itself is played on it: an address is told by
 * who writes, and with a token it would be a way into whatever else listens here.
 */
export function isConnector(access: TeamsAccess, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(url);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  if (protocol === 'https:' && connectors.has(hostname)) return true;
  const played = access.is === 'playground' || (isLoopback(access.keysUrl) && isLoopback(access.loginUrl));
  return played && protocol === 'http:' && isLoopback(url);
}
