import { describe, expect, it } from 'vitest';
import { complaintsOf } from './support/run-tool.ts';

const minutes = 60_000;

describe('the tools are content with the whole checkout', () => {
  it(
    'types agree (tsc, strict)',
    async () => {
      expect(await complaintsOf('tsc', ['-p', '.'])).toBe('');
    },
    3 * minutes,
  );

  it(
    'types of the screens agree (tsc -p web, strict)',
    async () => {
      expect(await complaintsOf('tsc', ['-p', 'web'])).toBe('');
    },
    3 * minutes,
  );

  it(
    'format and lint rules hold (biome)',
    async () => {
      expect(await complaintsOf('biome', ['check', '--error-on-warnings', '--max-diagnostics=50'])).toBe('');
    },
    minutes,
  );

  it(
    'no file, export or package is without use (knip)',
    async () => {
      expect(await complaintsOf('knip', ['--no-progress', '--no-config-hints'])).toBe('');
    },
    2 * minutes,
  );

  it(
    'imports run one way: domain, policy and pacing, use cases, adapters, doors, main (dependency-cruiser)',
    async () => {
      expect(
        await complaintsOf('depcruise', ['src', 'test', 'bench', 'web/src', '--config', '.dependency-cruiser.cjs']),
      ).toBe('');
    },
    minutes,
  );
});
