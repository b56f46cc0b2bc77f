import type { WorldFile } from '../world.ts';

type Lms = WorldFile['customers'][number]['lms'];

const domain = 'zorggroep-linde.example';

/**
 * What people at Zorggroep Linde met when they signed in.
 *
 * | account | who             | what it shows                                                           |
 * | ------- | --------------- | ----------------------------------------------------------------------- |
 * | 5010    | Els Hendriks    | access has ended                                                        |
 * | 5014    | Lotte van Dijk  | asked for a new password and did not use the link within an hour        |
 * | 5017    | Aïsha Bouzid    | signs in through an identity provider, so a new password is no help     |
 * | 5018    | Willem Dekker   | never signed in; the invitation came back                               |
 * | 5020    | Maarten Schouten | asked for a new password with an address that is on no account         |
 */
export const lindeSignIn: Pick<Lms, 'mails' | 'resets' | 'signIns'> = {
  mails: [
    {
      id: 'mail-1',
      account: '5014',
      email: `l.vandijk@${domain}`,
      kind: 'invitation',
      sentAt: '2023-03-01T05:05:00Z',
    },
    {
      id: 'mail-2',
      account: '5018',
      email: `w.dekker@${domain}`,
      kind: 'invitation',
      sentAt: '2026-11-12T05:05:00Z',
      state: 'bounced',
    },
  ],
  resets: [
    { id: 'reset-1', account: '5014', email: `l.vandijk@${domain}`, requestedAt: '2026-11-16T15:20:00Z' },
    { id: 'reset-2', account: null, email: `m.schouten@${domain}`, requestedAt: '2026-11-17T08:50:00Z' },
  ],
  signIns: [
    { id: 'sign-in-1', account: '5014', at: '2026-11-17T08:15:00Z', outcome: 'failed' },
    { id: 'sign-in-2', account: '5010', at: '2026-11-17T08:40:00Z', outcome: 'failed' },
    { id: 'sign-in-3', account: '5016', at: '2026-11-17T09:05:00Z' },
    { id: 'sign-in-4', account: '5020', at: '2026-11-17T09:12:00Z', outcome: 'failed' },
  ],
};
