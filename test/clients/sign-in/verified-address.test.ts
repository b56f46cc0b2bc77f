import { expect, test } from '@jest/globals';
import { verifiedAddress } from '../../../src/clients/sign-in/verified-address.ts';

const entra = 'https://login.microsoftonline.com/7a1c0b5e-1111-4222-8333-444455556666/v2.0';
const other = 'https://id.example';
const email = 'Sam@Desk.example';

test.each([
  ['email_verified', other, { email, email_verified: true }, 'sam@desk.example'],
  ['email_verified as text', other, { email, email_verified: 'true' }, 'sam@desk.example'],
  ['not verified', other, { email, email_verified: false }, null],
  ['nothing said', other, { email }, null],
  ['the claim of Entra ID, from Entra ID', entra, { email, xms_edov: true }, 'sam@desk.example'],
  ['the claim of Entra ID, as a number', entra, { email, xms_edov: '1' }, 'sam@desk.example'],
  ['the claim of Entra ID that says no', entra, { email, xms_edov: false }, null],
  ['Entra ID without its claim', entra, { email }, null],
  ['the claim of Entra ID, from elsewhere', other, { email, xms_edov: true }, null],
  [
    'a host that looks like Entra ID',
    'https://login.microsoftonline.com.id.example',
    { email, xms_edov: true },
    null,
  ],
  ['no address', other, { email_verified: true }, null],
  ['what is no address', other, { email: 'sam', email_verified: true }, null],
  ['no claims at all', other, undefined, null],
])('%s', (_what, issuer, claims, address) => {
  expect(verifiedAddress(issuer, claims)).toBe(address);
});
