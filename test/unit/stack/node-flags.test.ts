import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeFlags } from '../../../src/stack/node-flags.ts';

describe('flags of our Node processes', () => {
  it.each(['dozvon', 'docker/compose.yaml'])('given %s, which cannot import them, then it names the same', (file) => {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    for (const flag of nodeFlags) expect(text).toContain(flag);
  });
});
