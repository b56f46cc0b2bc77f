import type { Listening } from './server.ts';

/** Why the server cannot listen, and what to do. */
export function sayListening(listening: Exclude<Listening, { is: 'listening' }>): string {
  const { host, port } = listening;
  return listening.is === 'port-in-use'
    ? `Port ${port} on ${host} is in use. Stop what listens there, or choose another with PORT, such as PORT=${port + 1}.`
    : `Loket may not listen on port ${port} of ${host} (${listening.because}). Choose another with PORT or HOST.`;
}
