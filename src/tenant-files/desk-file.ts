import { z } from 'zod';
import { address, secret } from './secret-reference.ts';

const evidence = z
  .enum(['full', 'redacted'])
  .default('redacted')
  .describe('what goes along of what was found: everything, or everything without personal values');

const webhook = z.strictObject({
  kind: z.literal('webhook').describe('a web address that takes signed messages (Standard Webhooks)'),
  url: address('where the desk takes messages'),
  secret: secret('the secret with which messages are signed, both ways, as whsec_…'),
  evidence,
});

const projectKey = 'write the key as it stands before the number of an issue, such as DEV';

const jira = z.strictObject({
  kind: z.literal('jira').describe('a project in Jira Cloud'),
  url: address('the site, such as https://linde.atlassian.net'),
  project: z
    .string(projectKey)
    .regex(/^[A-Z][A-Z0-9_]+$/u, projectKey)
    .describe('the key of the project'),
  issueType: z.string().min(1).default('Task').describe('which type of issue is made'),
  user: z
    .email('write the address of the account that makes the issues')
    .describe('the account that makes the issues'),
  token: secret('the API token of that account'),
  webhookSecret: secret('the secret with which Jira signs what it says'),
  evidence,
});

const number = (says: string) => z.string().regex(/^\d+$/u, 'write a number, in quotes').describe(says);

const intercom = z.strictObject({
  kind: z.literal('intercom').describe('tickets in an Intercom workspace, in an app of its own'),
  url: address('where Intercom is reached; another one for workspaces in Europe or Australia').default(
    'https://api.intercom.io',
  ),
  token: secret('the access token of the app'),
  adminId: number('the teammate in whose name Loket writes there'),
  ticketType: number('the type of ticket that is made'),
  keyAttribute: z
    .string()
    .min(1)
    .default('Loket key')
    .describe('the attribute of that type, a text, by which a ticket is found again'),
  contact: z
    .email('write an address such as loket@zorggroep-linde.example')
    .describe('for whom the tickets stand there; never who asked'),
  webhookSecret: secret('the client secret of the app, with which Intercom signs what it says'),
  evidence,
});

const mail = z.strictObject({
  kind: z
    .literal('mail')
    .describe('people who read mail; what they write back reaches the chat where LOKET_MAIL_REPLY_TO is set'),
  to: z.email('write an address such as consultancy@support.example').describe('the address of the desk'),
  evidence,
});

const learnlinq = z.strictObject({
  kind: z
    .literal('learnlinq')
    .describe(
      'LearnLinq itself: Loket sets the maximum there. LearnLinq publishes no such call, so this needs one that offers PUT /Licences/Maximum',
    ),
  token: secret(
    'a token that may set the maximum; left out: the one with which LearnLinq is read',
  ).optional(),
});

const desk = z.discriminatedUnion('kind', [webhook, jira, intercom, mail]);
const licencesDesk = z.discriminatedUnion('kind', [webhook, jira, intercom, mail, learnlinq]);

/** Which desks lie outside the house, and how each is reached. */
export const deskFile = z
  .strictObject({
    support: desk.optional().describe('who looks at what no other desk is for'),
    development: desk.optional().describe('who mends defects'),
    consultancy: desk.optional().describe('who sets up the integration and the source'),
    licences: licencesDesk.optional().describe('who sells licences'),
  })
  .default({})
  .describe('desks that have a system of their own; any other desk is the list of tickets in Loket');

export type DeskFile = z.infer<typeof deskFile>;
export type DeskWritten = z.infer<typeof licencesDesk>;
