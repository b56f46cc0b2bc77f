import { type FileTold, fileTold } from '../file-told.ts';

/** The largest file that the server takes, in bytes. */
export const largestFile = 50 * 1024 * 1024;

export type SentFile =
  | { readonly is: 'told'; readonly told: FileTold }
  | { readonly is: 'refused' }
  | { readonly is: 'unreachable' };

/** Sends a file to be checked. `fetch` does not tell how far sending is, so this is the older way. */
export function sendFile(
  file: File,
  { session, onPercent, signal }: { session: string; onPercent(percent: number): void; signal: AbortSignal },
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve({ is: 'unreachable' });
    request.onabort = () => resolve({ is: 'unreachable' });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/api/check-file');
    request.setRequestHeader('Loket-Session', session);
    request.send(file);
  });
}

function read({ status, responseText }: XMLHttpRequest): SentFile {
  if (status >= 500) return { is: 'unreachable' };
  if (status !== 200) return { is: 'refused' };
  const told = fileTold.safeParse(JSON.parse(responseText));
  return told.success ? { is: 'told', told: told.data } : { is: 'unreachable' };
}

/** Sends the file once more, because the server kept nothing of it, and saves what comes back. */
export async function saveCorrected(file: File, session: string, name: string): Promise<'saved' | 'failed'> {
  try {
    const response = await fetch('/api/check-file/corrected', {
      method: 'POST',
      headers: { 'Loket-Session': session },
      body: file,
    });
    if (!response.ok) return 'failed';
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
    return 'saved';
  } catch {
    return 'failed';
  }
}
