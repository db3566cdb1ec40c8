import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeLogger, redactText } from '../../../src/observability/logger.ts';

function logged(write: (log: ReturnType<typeof makeLogger>) => void): string {
  const lines: string[] = [];
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  write(makeLogger({ name: 'test', level: 'info', to }));
  return lines.join('');
}

test.each([
  ['+79123456789', '+*********89'],
  ['8 (912) 345-67-89', '* (***) ***-**-89'],
  ['call to PJSIP/79123456789@volga failed', 'call to PJSIP/*********89@volga failed'],
])('the phone number in "%s" keeps its last two digits', (text, redacted) => {
  expect(redactText(text)).toBe(redacted);
});

test.each([
  '2026-11-22 06:05:12',
  '2026-11-22T06:05:12.345Z',
  '0192f3a1-1234-7abc-8def-0123456789ab',
  '01923456-1234-7123-8123-012345678901',
  '127.0.0.1:5060',
  'debt of 1234.50',
])('%s is no phone number', (text) => {
  expect(redactText(text)).toBe(text);
});

test('no number and no password gets into the log, however deep it stands', () => {
  const text = logged((log) => {
    log.info(
      { call: { phone: '+79123456789', tries: [{ number: 79123456789 }] }, password: 'hunter2' },
      'dial +79123456789',
    );
    log.error({ err: new Error('no route to 79123456789') }, 'failed');
  });
  expect(text).not.toMatch(/7912345|hunter2/);
  expect(text).toContain('89');
});

test('an error keeps its stack', () => {
  const text = logged((log) => log.error({ err: new Error('broken') }, 'failed'));
  expect(JSON.parse(text)).toMatchObject({
    err: { message: 'broken', stack: expect.stringContaining('logger.test.ts') },
  });
});

test('given a full disk under the log, when something is logged, then the process goes on', async () => {
  const logger = join(import.meta.dirname, '../../../src/observability/logger.ts');
  // Ended by a signal: at a usual end the log would wait until it can be written.
  const script = `import { makeLogger } from '${logger}';
    const end = (signal) => process.kill(process.pid, signal);
    process.on('uncaughtExceptionMonitor', () => end('SIGKILL'));
    makeLogger({ name: 'test' }).info('this cannot be written');
    setTimeout(() => end('SIGTERM'), 300);`;
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', full] });
  closeSync(full);
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
});
