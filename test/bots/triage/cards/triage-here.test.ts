import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readTriageHere } from '../../../../src/bots/triage/cards/read-triage-here.ts';
import { sayTriageHere } from '../../../../src/bots/triage/cards/say-triage-here.ts';
import { type Tenant, tenant as tenantShape } from '../../../../src/diagnostics/facts/tenant.ts';

describe('the question how the cards come here', () => {
  test.each([
    ['triage hier', { language: 'nl', customer: null }],
    ['Triage here', { language: 'en', customer: null }],
    ['  triage hier zorggroep-linde. ', { language: 'nl', customer: 'zorggroep-linde' }],
    ['TRIAGE: here Zorggroep-Linde', { language: 'en', customer: 'zorggroep-linde' }],
  ])('is heard in “%s”', (text, heard) => {
    expect(readTriageHere(text)).toEqual(heard);
  });

  test.each([
    'triage',
    'hier',
    'doe triage hier',
    'triage hier voor zorggroep linde',
    'triage hier a_b',
    `triage hier ${'a'.repeat(70)}`,
    'waarom is de triage hier zo druk?',
  ])('is not heard in “%s”', (text) => {
    expect(readTriageHere(text)).toBeNull();
  });
});

describe('what goes into the tenant file to have the cards here', () => {
  const customer = (id: string, triage: object | null = null): Tenant =>
    tenantShape.parse({
      ...{ id, name: id, source: { kind: 'api', name: 'HR' }, schedule: { times: ['06:00'] } },
      ...(triage !== null && { triage }),
    });
  const slack = { workspace: 'T0DESK001', channel: 'C0TRIAGE1' };
  const teams = { tenant: '6ba7b810-9dad-41d1-80b4-00c04fd430c8', conversation: "19:o'tickets@thread.tacv2" };
  const inSlack = { channel: 'slack', installation: slack.workspace, thread: slack.channel };
  const inTeams = { channel: 'teams', installation: teams.tenant, thread: teams.conversation };
  const lineOf = (said: string): unknown => parse(said.split('\n').at(-1) ?? '');

  test.each([
    ['Slack', inSlack, { language: 'nl', slack }],
    ['Teams', inTeams, { language: 'nl', teams }],
  ])('is one line that the file takes as it is: %s', (_, place, triage) => {
    const said = sayTriageHere([customer('linde')], { language: 'nl', customer: null }, place);
    expect(said).toContain('het bestand van linde');
    expect(lineOf(said)).toEqual({ triage });
    expect(customer('linde', triage).triage).toMatchObject(triage);
  });

  test('what the file has for the other channel, and its language, stay in it', () => {
    const there = customer('linde', { language: 'en', slack });
    const said = sayTriageHere([there], { language: 'nl', customer: 'linde' }, inTeams);
    expect(lineOf(said)).toEqual({ triage: { language: 'en', slack, teams } });
  });

  test('of several customers it must be said which, and none of them is named', () => {
    const both = [customer('linde'), customer('vermeer')];
    const said = sayTriageHere(both, { language: 'en', customer: null }, inSlack);
    expect(said).toContain('Put the id of the customer behind it');
    expect(said).not.toMatch(/linde|vermeer|T0DESK001/u);
    expect(sayTriageHere(both, { language: 'en', customer: 'vermeer' }, inSlack)).toContain(
      'file of vermeer',
    );
  });

  test('a customer whom this agent does not help is answered like one that does not exist', () => {
    const said = (id: string) =>
      sayTriageHere([customer('linde')], { language: 'nl', customer: id }, inSlack);
    expect(said('vermeer')).toBe(said('nobody'));
    expect(said('vermeer')).toContain('Ik ken geen klant met dat id die jij helpt');
  });
});
