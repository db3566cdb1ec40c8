import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWitness } from '../../../../src/adapters/files/witness-log.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'witness-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function logged(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const at = Date.parse('2026-11-22T06:00:00.250Z');
const calls = [
  { at, number: '+79990000001', callId: 'a@x', line: expect.any(Number) },
  { at: at + 750, number: '+79990000002', callId: 'b@x', line: expect.any(Number) },
];

describe("a carrier's log", () => {
  const good: [string, string][] = [
    [
      'JSON lines with other fields, of the simulated network',
      '{"time":"2026-11-22T06:00:00.250Z","kind":"person","number":"+79990000001","callId":"a@x","keys":""}\n' +
        '{"time":"2026-11-22T06:00:00.400Z","kind":"operator","number":"anna","callId":"o@x"}\n\n' +
        '{"time":"2026-11-22T06:00:01.000Z","kind":"person","number":"+79990000002","callId":"b@x"}\n',
    ],
    [
      'CSV with a comma, an own order of columns and other names',
      'Call-ID,number,time\r\na@x,+79990000001,2026-11-22T09:00:00.250+03:00\r\nb@x,+79990000002,2026-11-22T06:00:01Z\r\n',
    ],
    [
      'CSV with a semicolon and a byte-order mark, seconds since 1970',
      `\uFEFFtime;number;call_id\n${at / 1000};+79990000001;a@x\n${(at + 750) / 1000};+79990000002;b@x`,
    ],
  ];
  it.each(good)('is read as %s', async (name, text) => {
    expect(await readWitness(await logged(`${name.slice(0, 20)}.log`, text))).toEqual(calls);
  });

  const bad: [string, string, string][] = [
    ['a line that is no JSON', '{"time":', 'line 1: no JSON object'],
    [
      'a call without its Call-ID',
      'time,number,callId\n2026-11-22T06:00:00Z,+79990000001,',
      'line 2: a field of time, number, callId is missing',
    ],
    [
      'a time that is none',
      '{"time":"yesterday","number":"+79990000001","callId":"a"}',
      'line 1: "yesterday" is no time',
    ],
  ];
  it.each(bad)('with %s is refused with the line', async (name, text, reason) => {
    await expect(readWitness(await logged(`${name}.log`, text))).rejects.toThrow(reason);
  });

  it('that does not exist is named', async () => {
    await expect(readWitness(join(folder, 'none.log'))).rejects.toMatchObject({ code: 'witness-not-found' });
  });
});
