import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const file = join(import.meta.dirname, '../../../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockEntry> };

test('the lock file names the optional packages of every platform, or npm ci refuses it (node docker/complete-lock.mjs)', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(path === '' ? {} : (entry.optionalDependencies ?? {})).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry: each machine asks its own', () => {
  const bound = Object.values(packages).filter((entry) => entry.resolved?.startsWith('http'));
  expect(bound).toEqual([]);
});
