import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Checked } from '../../checked.ts';

/** Where the private key and the certificate of the receiver of letters stand, in PEM; the chain behind the certificate. */
export interface CertificateFiles {
  readonly keyFile: string;
  readonly certFile: string;
}

export type CertificateRead =
  | { readonly is: 'read'; readonly key: string; readonly cert: string; readonly until: Date }
  /** In words, without what stands in the files. */
  | { readonly is: 'wrong'; readonly why: string };

/** Reads both, and looks whether they belong together. */
export async function readCertificate({ keyFile, certFile }: CertificateFiles): Promise<CertificateRead> {
  const [key, cert] = await Promise.all(
    [keyFile, certFile].map((file) => readFile(file, 'utf8').catch(() => null)),
  );
  if (typeof key !== 'string') return { is: 'wrong', why: `${keyFile} cannot be read` };
  if (typeof cert !== 'string') return { is: 'wrong', why: `${certFile} cannot be read` };
  const holder = parsed(() => createPrivateKey(key));
  if (holder === null) return { is: 'wrong', why: `${keyFile} holds no private key in PEM` };
  const shown = parsed(() => new X509Certificate(cert));
  if (shown === null) return { is: 'wrong', why: `${certFile} holds no certificate in PEM` };
  if (!shown.checkPrivateKey(holder))
    return { is: 'wrong', why: `the key in ${keyFile} is not the one of the certificate in ${certFile}` };
  // The chain behind it as well, as the line will use it.
  if (parsed(() => createSecureContext({ key, cert })) === null)
    return { is: 'wrong', why: `the chain behind the certificate in ${certFile} is no PEM` };
  return { is: 'read', key, cert, until: new Date(shown.validTo) };
}

function parsed<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** So long before its end it is said that a certificate ends. */
const soon = 14 * 24 * 60 * 60 * 1_000;
const why =
  'Mail servers that look at it hand no letters of desks over, and what desks write does not reach the chat.';

/** Whether the receiver of letters can show a certificate, and for how long. */
export async function checkCertificate(files: CertificateFiles, now: Date): Promise<Checked> {
  const read = await readCertificate(files);
  const fix = 'Check LOKET_MAIL_REPLY_TLS_KEY and LOKET_MAIL_REPLY_TLS_CERT.';
  if (read.is === 'wrong') return { is: 'wrong', what: `Letters of desks: ${read.why}.`, why, fix };
  const day = read.until.toISOString().slice(0, 10);
  const renew = `Put a new certificate in ${files.certFile}; it is read within the hour.`;
  if (read.until <= now)
    return { is: 'wrong', what: `The certificate for letters of desks ended on ${day}.`, why, fix: renew };
  if (read.until.getTime() - now.getTime() < soon)
    return { is: 'wrong', what: `The certificate for letters of desks ends on ${day}.`, why, fix: renew };
  return { is: 'well', what: `The certificate for letters of desks fits its key, until ${day}.` };
}
