import { existsSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { readRecord, stateFiles } from './instance.ts';
import { readJson } from './json-file.ts';
import { withStackLock } from './lock.ts';
import type { StackPlan } from './plan.ts';
import { isAlive, signal } from './process-identity.ts';
import { stopProcess } from './watched-part.ts';

/** All parts together may take so long: a dialer lets calls end, PostgreSQL writes a checkpoint. */
const patienceMs = 120_000;
const politely = { signal: 'SIGTERM', seconds: 15 } as const;

/** Stops everything of this state folder, roles first and storage last. @returns the names of what was stopped */
export async function stopStack(state: string): Promise<string[]> {
  if (!existsSync(state)) return [];
  return withStackLock(state, async () => {
    const record = readRecord(state);
    if (!record) return [];
    const names = record.parts.filter(isAlive).map((part) => part.name);
    if (signal(record.supervisor, 'SIGTERM')) await untilGone(record.supervisor);
    await stopOrphans(state);
    return names.toReversed();
  });
}

async function untilGone(supervisor: Parameters<typeof isAlive>[0]): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(supervisor) && Date.now() < deadline) await delay(30);
}

/** What a killed watcher left behind. */
async function stopOrphans(state: string): Promise<void> {
  const files = stateFiles(state);
  const how = new Map(readJson<StackPlan>(files.plan)?.parts.map((part) => [part.name, part.stop]));
  for (const part of readRecord(state)?.parts.toReversed() ?? [])
    await stopProcess(part, how.get(part.name) ?? politely);
  rmSync(files.stack, { force: true });
}
