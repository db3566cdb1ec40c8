import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonText, refusalReasons, warningReasons } from '../../../src/intake/reasons.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/lists.md'), 'utf8');

describe('reasons of the import report', () => {
  it.each([...new Set([...Object.keys(refusalReasons), ...Object.keys(warningReasons)])])(
    '%s has a sentence in both languages and a line in docs/lists.md',
    (reason) => {
      expect(reasonText(reason, 'ru')).toMatch(/[а-я]{3}/);
      expect(reasonText(reason, 'en')).toMatch(/[a-z]{3}/);
      expect(page).toContain(`\`${reason}\``);
    },
  );

  it('given a code that this programme does not know, it is shown as it is', () => {
    expect(reasonText('from-the-future', 'en')).toBe('from-the-future');
  });
});
