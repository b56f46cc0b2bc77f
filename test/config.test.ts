import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { configure, configureDemo } from '../src/config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tenant = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  name: id,
  timeZone: 'Europe/Amsterdam',
  source: { kind: 'api', name: 'HR Plein' },
  schedule: { times: ['06:00'] },
  filter: [],
  customAgreements: [],
  mandatoryFields: ['email'],
  administrators: [],
  access: {
    learnlinq: { url: 'https://lms.example', token: 'env:TOKEN' },
    hr: { url: 'https://hr.example', token: 'env:TOKEN' },
    web: { key: `env:KEY_${id.toUpperCase()}` },
  },
  ...changes,
});
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
const problems = (env: Record<string, string> = {}): readonly string[] => {
  const configured = configure({
    TENANTS_DIR: folder,
    TOKEN: 'token',
    KEY_EEN: 'e'.repeat(32),
    KEY_TWEE: 't'.repeat(32),
    ...env,
  });
  return configured.is === 'wrong' ? configured.problems.map((each) => each.replace(`${folder}/`, '')) : [];
};

describe('the tenant files', () => {
  test('are right as they should be', () => {
    write('een.yaml', tenant('een'));
    write('twee.yml', tenant('twee'));
    expect(problems()).toEqual([]);
  });

  test('that cannot be read are named, each of them, and nothing is thrown', () => {
    mkdirSync(join(folder, 'a.yaml'));
    const ten = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join()}]`;
    write('b.yaml', `a: &a [1]\nb: &b ${ten('a')}\nc: &c ${ten('b')}\nd: ${ten('c')}\n`);
    write('c.yaml', 'id: een\n---\nid: twee\n');
    write('d.yaml', 'id: [');
    expect(problems()).toEqual([
      expect.stringMatching(/^a\.yaml: this file cannot be read \(EISDIR/u),
      expect.stringMatching(/^b\.yaml: this file cannot be read \(Excessive alias/u),
      'c.yaml: this file holds several documents. Give each customer a file of its own.',
      expect.stringMatching(/^d\.yaml: this is not right as YAML: /u),
    ]);
  });

  test.each(['', '- een', 'een', '7'])('that hold something else (%j) are said so', (content) => {
    write('a.yaml', content);
    expect(problems()).toEqual([
      'a.yaml: this is no tenant file. Write a field a line, such as id: zorggroep-linde',
    ]);
  });

  test.each(['ftp://hr.example', 'hr.example', 'javascript:alert(1)', ''])('reach no system at %j', (url) => {
    const { access } = tenant('een');
    write('een.yaml', tenant('een', { access: { ...access, hr: { ...access.hr, url } } }));
    expect(problems()).toEqual(['een.yaml: access.hr.url: write an address such as https://hr.example/api']);
  });

  test('of two customers do not share a key: the one could sign for the other', () => {
    write('een.yaml', tenant('een'));
    write('twee.yaml', tenant('twee'));
    expect(problems({ KEY_TWEE: 'e'.repeat(32) })).toEqual([
      'een and twee have the same web key. Give each its own.',
    ]);
  });
});

describe('the port', () => {
  const portOf = (PORT: string) => {
    const configured = configureDemo({ PORT });
    return configured.is === 'right' ? configured.config.port : configured.problems;
  };
  test.each(['0x10', '1e3', ' 80', '80.5', '-1', '65536', '99999', '٣'])('is not %j', (text) => {
    expect(portOf(text)).toEqual(['PORT: write a number from 0 to 65535.']);
  });
  test.each(['', ' '])('is the usual one when %j is all that is said', (text) => {
    expect(portOf(text)).toBe(3978);
  });
  test('may be any other', () => {
    expect([portOf('0'), portOf('65535')]).toEqual([0, 65_535]);
  });
});
