/** The long form: each fault against a campaign of more than 2,000 calls, in a stack of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkout } from '../../src/stack/state-folder.ts';
import { chooseFaults } from '../support/faults/faults.ts';
import { runFault, type Verdict } from '../support/faults/run-fault.ts';
import { faultTable } from '../support/faults/table.ts';

/** `./dozvon test faults --only NAME …` */
const chosen = chooseFaults((process.env.DOZVON_FAULTS ?? '').split(',').filter((name) => name !== ''));
const verdicts: Verdict[] = [];
const folder = join(checkout, '.dozvon/faults');

afterAll(() => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `faults-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(verdicts, undefined, 2));
  process.stderr.write(`\n${faultTable(verdicts)}\n\nAs JSON: ${file}\n`);
});

describe('given 2,000 people who are called 24 a second', () => {
  test.each(chosen)('when the fault is $name, then every promise is kept', { timeout: 600_000 }, async (fault) => {
    const verdict = await runFault(fault, {
      ...{ people: 2000, faultAfter: 600, series: 1 },
      evidence: join(folder, fault.name),
    });
    verdicts.push(verdict);
    const { judged, recorded, lateLines } = verdict;
    expect(judged.perSecond).toBeGreaterThanOrEqual(20);
    expect({ ...judged, broken: recorded.broken, open: recorded.open, lateLines }).toMatchObject({
      ...{ twice: [], overLimit: [], outsideHours: [], lost: [], broken: [], open: 0, lateLines: [] },
    });
    expect(recorded).toMatchObject({ breaches: 0, moneyDifference: 0 });
  });
});
