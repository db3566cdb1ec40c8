import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Readers see the old text or the new one, never half of it. Mode 600: these files hold passwords. */
export function writeJson(file: string, value: unknown): void {
  const next = `${file}.${process.pid}.tmp`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, file);
}

/** Writes the file unless it is there. @returns what the file holds: ours, or that of whoever came first */
export function createJson<T>(file: string, value: T): T {
  const next = `${file}.${process.pid}.new`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(next, file);
    return value;
  } catch (error) {
    const first = readJson<T>(file);
    if (first === undefined) throw error;
    return first;
  } finally {
    rmSync(next, { force: true });
  }
}

/** @returns the value, or `undefined` when there is no such file */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
