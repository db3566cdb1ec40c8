/**
 * Pacing judged by simulation: our predictive and press-1 pacers against a fixed ratio and an adaptive dial level, same days.
 *
 *     node bench/pacing/run.ts [--operators 5,20,100] [--traffic answers-35,drift] [--seeds 3] [--cap 3] [--json]
 *
 * Ends with 1 when ours breaks the cap on any day or is not ahead of every rival.
 */
import { parseArgs } from 'node:util';
import { usualCapPercent } from '../../src/pacing/abandonment-meter.ts';
import { casesOf, kinds } from './cases.ts';
import { compare } from './compare.ts';
import { header, rows } from './table.ts';

const { values } = parseArgs({
  options: {
    operators: { type: 'string', default: '5,20,100' },
    traffic: { type: 'string', default: kinds.map(({ name }) => name).join(',') },
    seeds: { type: 'string', default: '3' },
    cap: { type: 'string', default: String(usualCapPercent) },
    json: { type: 'boolean', default: false },
  },
});

const seeds = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
const cap = Number(values.cap);
const cases = casesOf(values.traffic.split(','), values.operators.split(',').map(Number));
const table = values.json ? process.stderr : process.stdout;

table.write(`${header()}\n`);
const comparisons = cases.map((traffic) => {
  const comparison = compare(traffic, seeds, cap);
  table.write(`${rows(comparison)}\n`);
  return comparison;
});
const failed = comparisons.filter(({ capKept, ahead }) => !capKept || !ahead).length;
table.write(
  `${comparisons.length} cases, ${seeds.length} days each: ${failed === 0 ? 'all held' : `${failed} did not hold`}\n`,
);
if (values.json) process.stdout.write(`${JSON.stringify({ seeds, capPercent: cap, comparisons }, undefined, 2)}\n`);
process.exitCode = failed === 0 ? 0 : 1;
