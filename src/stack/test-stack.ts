import { join } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { ensureStack } from './ensure-stack.ts';
import type { PartName, Stack } from './stack.ts';
import { checkout } from './state-folder.ts';

/** Apart from every other state: tests meet neither the demo nor a real stack. */
export const testState = join(checkout, '.dozvon/test');

/** PostgreSQL and Redis of the tests, started when they do not run. Each test makes its own database in it. */
export function testStack(step: (text: string) => void = () => undefined): Promise<Stack> {
  const parts: PartName[] = ['postgres', 'redis'];
  return ensureStack({ state: testState, config: loadConfig({ file: '', env: {} }), parts, step });
}
