import { lawfulPatienceSeconds } from '../../src/pacing/abandonment-meter.ts';
import type { Traffic } from './traffic.ts';

const usual: Omit<Traffic, 'operators'> = {
  name: 'usual',
  answerRate: 0.35,
  talkSeconds: 90,
  drift: false,
  machines: 0,
  leaving: false,
  press: false,
  patience: lawfulPatienceSeconds,
  daySeconds: 8 * 3600,
};

/** The kinds of day that everybody is judged on. */
export const kinds = [
  { ...usual, name: 'answers-20', answerRate: 0.2 },
  { ...usual, name: 'answers-35' },
  { ...usual, name: 'answers-50', answerRate: 0.5 },
  { ...usual, name: 'long-talks', talkSeconds: 180 },
  { ...usual, name: 'drift', drift: true },
  { ...usual, name: 'leaving', leaving: true },
  { ...usual, name: 'machines', machines: 0.15 },
  { ...usual, name: 'press-1', press: true, patience: 10 },
] as const satisfies Omit<Traffic, 'operators'>[];

/** @throws Error when a name is none of `kinds` */
export function casesOf(names: readonly string[], operators: readonly number[]): readonly Traffic[] {
  return names.flatMap((name) => {
    const kind = kinds.find((one) => one.name === name);
    if (!kind) throw new Error(`no such traffic: ${name}; there are ${kinds.map((one) => one.name).join(', ')}`);
    return operators.map((count) => ({ ...kind, operators: count }));
  });
}
