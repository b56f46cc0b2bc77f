import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { configure } from '../../src/config.ts';
import { example, variablesIn } from './examples.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-tenants-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

/** Every problem as it is printed, without the folder in which the test wrote. */
function problems(files: Files, env: Readonly<Record<string, string>> = {}): readonly string[] {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const configured = configure({
    TENANTS_DIR: folder,
    ...variablesIn(Object.values(files).join('')),
    ...env,
  });
  if (configured.is === 'right') return [];
  return configured.problems.map(({ what, fix }) => `${what}: ${fix}`.replaceAll(`${folder}/`, ''));
}

/** `‸` stands where the fault is expected. */
function marked(text: string): { readonly text: string; readonly place: string } {
  const before = text.slice(0, text.indexOf('‸'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { text: text.replace('‸', ''), place: `${line}:${column}` };
}

const api = 'called-api.yaml';
const afas = 'afas-connector.yaml';
const file = 'source-file.yaml';

describe('a fault of a tenant file is named with its line and column, and with what to do:', () => {
  type Fault = readonly [
    what: string,
    example: string,
    is: string | RegExp,
    becomes: string,
    says: readonly string[],
  ];
  const faults: readonly Fault[] = [
    [
      'a name that does not exist',
      api,
      'timeZone: Europe',
      '‸timezone: Europe',
      ['no field timezone', 'write timeZone'],
    ],
    [
      'a name that stands there already',
      api,
      'name: Zorggroep Linde\n',
      "name: Zorggroep Linde\n‸nname: ''\n",
      ['name is there already'],
    ],
    [
      'a name that resembles nothing',
      api,
      'platform:',
      '‸colour: red\nplatform:',
      ['no field colour', 'take it away'],
    ],
    [
      'a name that goes with another kind',
      api,
      '  name: HR Plein',
      '  ‸connector: x\n  name: HR Plein',
      ['no field connector under source', 'take it away'],
    ],
    [
      'a field that is missing',
      afas,
      '    id: Medewerker\n',
      '',
      ['source.fields.id is missing', 'the key under which'],
    ],
    [
      'LearnLinq as another desk than the one for licences',
      api,
      'desks:\n',
      'desks:\n  support: { kind: ‸learnlinq }\n',
      ['desks.support.kind'],
    ],
    ['a group that is missing', api, /schedule:\n.*\n.*\n/u, '', ['schedule is missing']],
    [
      'a key that stands there twice',
      api,
      'name: Zorggroep Linde',
      'name: Zorggroep\n‸name: Linde',
      ['twice'],
    ],
    ['YAML that does not end', api, 'days: [mon', 'days: [[mon', ['not right as YAML']],
    ['an indentation that is off', api, '  times:', '   times:', ['not right as YAML']],
    [
      'a secret that is written out',
      api,
      'token: env:LINDE_HR',
      'token: ‸s3cret-token',
      ['access.hr.token', 'env:', 'replaced by a new one'],
    ],
    [
      'a variable that is named in small letters',
      api,
      'token: env:LINDE_HR',
      'token: ‸env:linde_hr',
      ['env: and its name'],
    ],
    [
      'an unknown time zone',
      api,
      'timeZone: Europe/Amsterdam',
      'timeZone: ‸Europe/Amsterdm',
      ['timeZone', 'write Europe/Amsterdam'],
    ],
    ['a time that does not exist', api, "'13:00'", "‸'24:00'", ['schedule.times[1]', '00:00 to 23:59']],
    ['a time without its nought', api, "'06:00'", '‸6:00', ['schedule.times[0]', 'HH:MM']],
    [
      'a time of a delivery that does not exist',
      file,
      "times: ['05:30']",
      "times: [‸'05:60']",
      ['source.times[0]', 'HH:MM'],
    ],
    [
      'one time where a list is expected',
      api,
      "times: ['06:00', '13:00']",
      "times: ‸'06:00'",
      ['schedule.times', 'a list'],
    ],
    ['a day that does not exist', api, 'wed,', '‸wen,', ['schedule.days[2]', 'write wed']],
    ['a kind of source that does not exist', api, 'kind: api', 'kind: ‸apis', ['source.kind', 'write api']],
    [
      'an operator that does not exist',
      api,
      'operator: starts-with',
      'operator: ‸begins-with',
      ['operator', 'choose is, is-not'],
    ],
    [
      'a value that is a number',
      api,
      'operator: is, value: Utrecht',
      'operator: is, value: ‸3500',
      ['filter[1].all[1].value', 'one text, or a list'],
    ],
    [
      'a comparison of days with something else',
      api,
      'value: today',
      'value: ‸tomorrow',
      ['2026-11-17, or today'],
    ],
    ['a rule without conditions', file, /all:\n.*\n.*\n/u, '‸all: []\n', ['filter[0].all', 'too short']],
    [
      'a share above 1',
      api,
      'massDeactivationShare: 0.1',
      'massDeactivationShare: ‸10',
      ['0.1 is one in ten'],
    ],
    [
      'an administrator who is no address',
      api,
      '[h.prins@zorggroep-linde.example]',
      '[‸Hanneke Prins]',
      ['administrators[0]', 'an address such as'],
    ],
    [
      'an address of a system that is none',
      api,
      "'https://hr.example/api'",
      '‸ftp://hr.example',
      ['access.hr.url', 'https://hr.example/api'],
    ],
    [
      'a rule that looks at what the connector does not supply',
      afas,
      'attribute: vestiging',
      'attribute: ‸regio',
      ['it is regio', 'source.fields.attributes'],
    ],
    [
      'a rule that looks at a field that was not mapped',
      afas,
      /( {4}endDate: .*\n)([\s\S]*attribute: )endDate/u,
      '$2‸endDate',
      ['it is endDate', 'under source.fields,'],
    ],
    [
      'a rule with a slip of the pen',
      afas,
      'attribute: vestiging',
      'attribute: ‸vesteging',
      ['write vestiging'],
    ],
    [
      'a rule that looks at a column by its own name',
      file,
      'attribute: Soort dienstverband',
      'attribute: ‸afdeling',
      ['write department'],
    ],
    [
      'a rule that looks at a column that no rule can see',
      file,
      'attribute: Soort dienstverband',
      'attribute: ‸Gewijzigd op',
      ['something else'],
    ],
    [
      'a rule that writes a name with another case',
      api,
      'attribute: startDate',
      'attribute: ‸startdate',
      ['write startDate'],
    ],
    [
      'a mandatory field that the connector does not supply',
      afas,
      /( {4}identityProvider: .*\n)([\s\S]*email, )identityProvider/u,
      '$2‸identityProvider',
      ['which field of the connector'],
    ],
    [
      'a name in two parts',
      afas,
      '    name: [Roepnaam, Voorvoegsel, Achternaam]',
      '    ‸name: [Roepnaam, Achternaam]',
      ['source.fields.name', 'write 3 of them'],
    ],
    [
      'a field of the connector that is a number',
      afas,
      'username: Gebruiker',
      'username: ‸12',
      ['source.fields.username', 'a text'],
    ],
    [
      'a connector that is no id',
      afas,
      'connector: Loket_Medewerkers',
      'connector: ‸Loket Medewerkers',
      ['source.connector', 'the id of the GetConnector'],
    ],
    [
      'an sFTP server without host key',
      file,
      / {4}hostKey: .*\n/u,
      '',
      ['access.hr.hostKey is missing', 'ssh-keygen -lf'],
    ],
    [
      'a host key of another form',
      file,
      /hostKey: .*/u,
      'hostKey: ‸aa:bb:cc',
      ['access.hr.hostKey', 'ssh-keygen -lf'],
    ],
    [
      'an sFTP server without a way in',
      file,
      / {4}privateKey: .*\n {4}passphrase: .*\n/u,
      '',
      ['one way to sign in', 'password or privateKey'],
    ],
    ['two ways in', file, '    privateKey:', '    password: env:X\n    privateKey:', ['one way to sign in']],
    [
      'a folder that is not from the root',
      file,
      'folder: /in',
      'folder: ‸in',
      ['source.folder', 'from the root'],
    ],
    ['a file pattern with a folder in it', file, 'pattern: ', 'pattern: ‸in/', ['source.pattern']],
    [
      'the access of another kind of source',
      file,
      / {2}hr:\n(?: {4}.*\n)+/u,
      "  ‸hr: { url: 'https://hr.example', token: env:X }\n",
      ['access.hr.host is missing'],
    ],
    ['an alias of what is not there', api, 'name: HR Plein', 'name: *plein', ['too often']],
    ['two customers in one file', api, 'platform:', '---\nplatform:', ['several documents']],
  ];

  test.each(faults)('%s', (_what, name, is, becomes, says) => {
    const changed = example(name).replace(is, becomes);
    expect(changed).not.toBe(example(name));
    const { text, place } = marked(changed);
    const found = problems({ [name]: text });
    const expected = becomes.includes('‸') ? `${name}:${place}: ` : `${name}:`;
    expect(found.filter((each) => each.startsWith(expected)).join('\n')).not.toBe('');
    for (const part of says) expect(found.join('\n')).toContain(part);
    for (const each of found) expect(each).toMatch(/^[\w.-]+:\d+:\d+: [^:]+.*: .+$/u);
    expect(found.join('\n')).not.toContain('s3cret-token');
  });
});

describe('all of them at once', () => {
  test('in the order of the file, and one does not hide another', () => {
    const text = example(afas)
      .replace('timeZone:', 'timezone:')
      .replace('    id: Medewerker\n', '')
      .replace('attribute: vestiging', 'attribute: regio')
      .replace("['02:00']", "['2:00']")
      .replace('[astrid@bakkerij-vermeer.example]', '[astrid]');
    const found = problems({ [afas]: text }, { VERMEER_AFAS: '' });
    const about = ['timezone', 'fields.id', 'schedule.times', 'regio', 'administrators', 'VERMEER_AFAS'];
    expect(found.map((each) => about.find((word) => each.includes(word)))).toEqual(about);
  });

  test('of several files', () => {
    const found = problems({
      'a.yaml': example(api).replace('filter:', 'filters:'),
      'b.yaml': 'id: [',
      'c.yaml': example(file).replace("'05:30'", "'5:30'"),
    });
    expect(found.map((each) => each.slice(0, 2))).toEqual(['a.', 'b.', 'c.']);
  });

  test('with what stands in the environment beside them', () => {
    expect(problems({ [api]: example(api).replace("'06:00'", "'6'") }, { PORT: 'abc' })).toEqual([
      'PORT is not right: write a number from 0 to 65535',
      expect.stringContaining('schedule.times[0]'),
    ]);
  });
});

describe('what can be told of one file only beside another, or beside the environment', () => {
  const place = (text: string, word: string) => marked(text.replace(word, `‸${word}`)).place;

  test('two customers with one id', () => {
    const twin = example(afas).replace('id: bakkerij-vermeer', 'id: zorggroep-linde');
    expect(problems({ 'a.yaml': example(api), 'b.yaml': twin })).toEqual([
      `b.yaml:${place(twin, 'zorggroep-linde')}: a.yaml has the id zorggroep-linde too: give each customer its own`,
    ]);
  });

  test('two customers with one web key: the site of the one could sign for people of the other', () => {
    const found = problems(
      { 'a.yaml': example(api), 'b.yaml': example(afas) },
      { LINDE_WEB_KEY: 'k'.repeat(40), VERMEER_WEB_KEY: 'k'.repeat(40) },
    );
    const where = place(example(afas), 'env:VERMEER_WEB_KEY');
    expect(found).toEqual([`b.yaml:${where}: a.yaml has the same web key: give each customer its own`]);
  });

  test.each(['LINDE_LEARNLINQ', 'LINDE_HR', 'LINDE_WEB_KEY', 'LINDE_JIRA_TOKEN', 'LINDE_LICENCES_WEBHOOK'])(
    '%s is not set',
    (name) => {
      const where = place(example(api), `env:${name}`);
      expect(problems({ [api]: example(api) }, { [name]: '' })).toEqual([
        `${api}:${where}: the environment variable ${name} is not set: set ${name}; it holds a secret that this customer needs`,
      ]);
    },
  );

  test('a key that is too short to sign with, which is not shown', () => {
    const found = problems({ [api]: example(api) }, { LINDE_WEB_KEY: 'short-secret' });
    expect(found).toEqual([expect.stringContaining('shorter than 32 bytes: make one with: openssl')]);
    expect(found.join()).not.toContain('short-secret');
  });

  test.each(['secret-of-a-desk', 'whsec_dG9vIHNob3J0', `whsec_${'a'.repeat(100)}`])(
    'a secret of a desk that nothing can be signed with, which is not shown: %s',
    (secret) => {
      const found = problems({ [api]: example(api) }, { LINDE_LICENCES_WEBHOOK: secret });
      expect(found).toEqual([expect.stringContaining('not one of Standard Webhooks: make one with: echo')]);
      expect(found.join()).not.toContain(secret);
    },
  );

  test('a desk that reads mail, without a mail server', () => {
    const found = problems({ [file]: example(file) }, { LOKET_SMTP_HOST: '' });
    expect(found.join('\n')).toContain(
      `${file}:${place(example(file), 'mail, to:')}: the desk consultancy reads mail, and LOKET_SMTP_HOST is not set: set it`,
    );
  });

  test('somebody who is to be told of trouble, and is no administrator', () => {
    const called = 'called-api.yaml';
    const text = example(called).replace('to: [h.prins@', 'to: [p.gast@');
    expect(problems({ [called]: text }).join('\n')).toContain(
      `${called}:${place(text, 'p.gast@')}: p.gast@zorggroep-linde.example is to be told of trouble, and is no administrator of this customer: put`,
    );
  });

  test('a step that nobody could do when one of its administrators asks', () => {
    const text = example(api).replace('linde.example, l.smit@zorggroep-linde.example]', 'linde.example]');
    const found = problems({ [api]: text });
    expect(found).toEqual([
      `${api}:${place(text, 'by: [h.prins@')}: when h.prins@zorggroep-linde.example asks for licences, too few others are left to approve: nobody approves their own request: write another address beside it under by`,
    ]);
    expect(problems({ [api]: example(api).replace('needed: 2', 'needed: 3') })).toEqual([
      expect.stringContaining('write another address under by, or a lower needed'),
    ]);
  });

  test('a folder in the place of a file, and a file that is no tenant file', () => {
    mkdirSync(join(folder, 'a.yaml'));
    const found = problems({ 'b.yaml': '- een', 'c.yaml': '', 'd.yaml': 'een' });
    expect(found).toEqual([
      'a.yaml:1:1: this file cannot be read (EISDIR): mend it, or take it away',
      ...['b', 'c', 'd'].map((name) => expect.stringMatching(`^${name}.yaml:1:1: this is no tenant file: `)),
    ]);
  });

  test('a few lines that stand for millions are not written out', () => {
    const ten = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join()}]`;
    const found = problems({ 'a.yaml': `a: &a [1]\nb: &b ${ten('a')}\nc: &c ${ten('b')}\nd: ${ten('c')}\n` });
    expect(found).toEqual([expect.stringContaining('repeats itself')]);
  });
});

describe('what an author may do', () => {
  test('write a value once and use it twice', () => {
    const text = example(api)
      .replace('token: env:LINDE_LEARNLINQ', 'token: &token env:LINDE_LEARNLINQ')
      .replace('token: env:LINDE_HR', 'token: *token');
    expect(problems({ [api]: text })).toEqual([]);
  });

  test('say with which identity provider everybody signs in: it is mandatory then', () => {
    writeFileSync(join(folder, api), example(api));
    const configured = configure({ TENANTS_DIR: folder, ...variablesIn(example(api)) });
    if (configured.is === 'wrong') throw new Error('the example is right');
    const [customer] = configured.config.customers;
    expect(customer?.tenant.mandatoryFields).toEqual(['username', 'name', 'email', 'identityProvider']);
  });
});
