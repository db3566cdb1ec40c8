import { readRecord, stateFiles } from './instance.ts';
import { readJson } from './json-file.ts';
import type { StackPlan } from './plan.ts';
import { isAlive } from './process-identity.ts';

/**
 * The configuration file with which the stack of this folder was started.
 * @returns '' when it runs with the demo's defaults; undefined when nothing runs
 */
export function runningConfigFile(state: string): string | undefined {
  const record = readRecord(state);
  const runs = record && (isAlive(record.supervisor) || record.parts.some(isAlive));
  return runs ? readJson<StackPlan>(stateFiles(state).plan)?.configFile : undefined;
}
