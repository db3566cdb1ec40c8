import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const main = new URL('../../../src/cli/main.ts', import.meta.url).pathname;

function policy(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'policy', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const question = {
  policy: 'ru-230fz',
  at: '2026-11-24T12:00:00+03:00',
  channel: 'robot',
  zone: 'Asia/Omsk',
  history: [{ at: '2026-11-24T09:00:00+06:00', channel: 'operator', result: 'answered' }],
};

test('given one question a line, policy check prints one decision a line and nothing else', () => {
  const free = { ...question, history: [] };
  const { status, out, err } = policy(['check'], `${JSON.stringify(question)}\n${JSON.stringify(free)}`);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toEqual([
    { allowed: false, rule: 'cap.calls.day', reason: expect.any(String), nextAllowedAt: '2026-11-25T08:00:00+06:00' },
    { allowed: true, rule: 'allowed', reason: expect.any(String), nextAllowedAt: null },
  ]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

test('given malformed lines, policy check names each, answers the others and fails at the end', () => {
  const bad = [
    'no json',
    JSON.stringify({ ...question, at: '2026-11-24T12:00:00' }),
    JSON.stringify({ ...question, policy: 'ru-231fz' }),
    JSON.stringify({ ...question, channel: 'pigeon' }),
    JSON.stringify({ ...question, zone: 'Moon/Base' }),
    JSON.stringify({ ...question, debtor: { stops: ['tired'] } }),
    JSON.stringify({ ...question, history: [{ ...question.history[0], result: 'sung' }] }),
    '[]',
  ];
  const { status, out } = policy(['check'], [JSON.stringify(question), ...bad, JSON.stringify(question)].join('\n'));
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line): { line?: number; error?: { message: string } } => JSON.parse(line));
  expect(lines.map((each) => each.line)).toEqual([undefined, 2, 3, 4, 5, 6, 7, 8, 9, undefined]);
  const fields = ['the text', 'at', 'policy', 'channel', 'zone', 'debtor.stops[0]', 'history[0].result', 'it'];
  for (const [i, field] of fields.entries()) expect(lines[i + 1]?.error?.message).toMatch(`Line ${i + 2}: ${field} `);
  expect(status).toBe(1);
});

test('the law cases can be piped into policy check as they are', () => {
  const cases = readFileSync(new URL('./cases/several-policies.jsonl', import.meta.url), 'utf8');
  const expected = cases
    .trimEnd()
    .split('\n')
    .map((line): { expect: object } => JSON.parse(line));
  const lines = policy(['check'], cases)
    .out.trimEnd()
    .split('\n')
    .map((line): object => JSON.parse(line));
  for (const [i, line] of lines.entries()) expect(line).toMatchObject(expected[i]?.expect ?? {});
  expect(lines).toHaveLength(expected.length);
});

test('policy list and show print JSON alone with --json', () => {
  const rows: unknown = JSON.parse(policy(['list', '--json']).out);
  expect(rows).toContainEqual(expect.objectContaining({ id: 'ru-230fz', version: 1, reviewedOn: '2026-11-22' }));
  expect(JSON.parse(policy(['show', 'kz', '--json']).out)).toMatchObject({ id: 'kz', country: 'KZ' });
});

test('policy show of an unknown policy says which there are and ends with 2', () => {
  const { status, err } = policy(['show', 'zz']);
  expect(status).toBe(2);
  expect(err).toMatch(/No policy "zz"[\s\S]*ru-230fz/);
});
