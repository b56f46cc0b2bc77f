import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

test.each(['thrown', 'rejected', 'rejected-text'])(
  'what nobody caught (%s) ends the process with where it was, and without what somebody said',
  async (how) => {
    const program = join(import.meta.dirname, 'dying.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, how, 'Quinta'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    expect(await once(child, 'close')).toEqual([4, null]);
    expect(printed).toContain('"trouble":{"is":"not-caught"}');
    expect(printed).not.toContain('Quinta');
  },
);
