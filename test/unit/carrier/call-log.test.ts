import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCallLog } from '../../carrier/call-log.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dozvon-calls-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const busy =
  '{"time":"2026-11-22T06:21:10.529Z","kind":"person","trunk":"sim","number":"+79000000010","from":"74951234567",' +
  '"callId":"049","persona":"10","answeredAt":"","endedAt":"2026-11-22T06:21:10.551Z","endedBy":"carrier",' +
  '"sipStatus":"486","keys":"","heard":""}\n';

describe('the call log of the network', () => {
  it('gives times as dates and leaves out what did not apply', async () => {
    await writeFile(join(dir, 'calls.jsonl'), busy);
    expect(await readCallLog(join(dir, 'calls.jsonl'))).toEqual([
      {
        time: new Date('2026-11-22T06:21:10.529Z'),
        kind: 'person',
        trunk: 'sim',
        number: '+79000000010',
        from: '74951234567',
        callId: '049',
        persona: '10',
        endedAt: new Date('2026-11-22T06:21:10.551Z'),
        endedBy: 'carrier',
        sipStatus: 486,
        keys: '',
      },
    ]);
  });

  it('passes over a line that is still being written, and a log that nobody began', async () => {
    await writeFile(join(dir, 'calls.jsonl'), busy + busy.slice(0, 40));
    expect(await readCallLog(join(dir, 'calls.jsonl'))).toHaveLength(1);
    expect(await readCallLog(join(dir, 'none.jsonl'))).toEqual([]);
  });
});
