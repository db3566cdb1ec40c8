import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FingerprintTable, fingerprint } from '../../../../src/intake/rows/fingerprint-table.ts';

describe('memory of texts', () => {
  it('knows what was entered and nothing else, with its facts, through every growth', () => {
    const table = new FingerprintTable(2);
    for (let i = 0; i < 50_000; i++) {
      const entry = table.enter(`text ${i}`);
      expect(entry.isNew).toBe(true);
      table.setFact(entry, 1, i + 1);
    }
    expect(table.size).toBe(50_000);
    for (let i = 0; i < 50_000; i += 97) {
      const entry = table.enter(`text ${i}`);
      expect(entry.isNew).toBe(false);
      expect(table.fact(entry, 1)).toBe(i + 1);
      expect(table.fact(entry, 0)).toBe(0);
    }
  });

  it('where the cells part makes a difference', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(fingerprint([a, b])).not.toEqual(fingerprint([a + b]));
        expect(fingerprint([a, b])).not.toEqual(fingerprint([a + b, '']));
      }),
    );
  });
});
