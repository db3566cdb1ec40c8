import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { decide } from '../../../src/policy/decide.ts';
import { readQuestion } from '../../../src/policy/read-question.ts';
import { formatInZone } from '../../../src/policy/reason.ts';
import { zoneClock } from '../../../src/policy/zone-clock.ts';

/**
 * Cases written by hand from the law tables. A line is a question as `dozvon policy check` takes it, with the source of
 * the expected answer beside it.
 */
interface LawCase {
  readonly name: string;
  readonly source: string;
  readonly expect:
    | { readonly allowed: true }
    | { readonly allowed: false; readonly rule: string; readonly nextAllowedAt: string | null };
}

const folder = new URL('./cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

for (const file of files) {
  const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  const cases = lines.map((line): LawCase => JSON.parse(line));
  test.each(cases.map((each) => ({ ...each, file })))('law case of $file: $name ($source)', (each) => {
    const decision = decide(readQuestion(each, bundledBook()), bundledBook());
    const zone = zoneClock(decision.zone);
    const next = decision.nextAllowedAt && zone ? formatInZone(decision.nextAllowedAt, zone) : null;
    const { allowed, rule } = decision;
    expect(allowed ? { allowed } : { allowed, rule, nextAllowedAt: next }, decision.reason).toEqual(each.expect);
  });
}

test('there are at least 200 law cases, each with a source', () => {
  const all = files.flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n'));
  const cases = all.map((line): LawCase => JSON.parse(line));
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(cases.filter((each) => !each.source)).toEqual([]);
});
