import { expect, test } from 'vitest';
import type { AccountId } from '../../../../src/domain/ids.ts';
import { importConsents } from '../../../../src/intake/consents/import-consents.ts';
import { readConsent } from '../../../../src/intake/consents/read-consent.ts';
import { memoryList } from '../../../support/memory-list.ts';

const frame = { accountId: '' as AccountId, kind: 'mass-call', source: 'list', who: 'tester' } as const;

test.each(['да', 'ДА', ' Да. ', 'yes', '1', 'x', 'согласен', '+', 'true'])('the cell "%s" says yes', (cell) => {
  expect(readConsent(cell)).toBe(true);
});

test.each(['нет', 'No', '0', '-', '—', 'отозвано', 'отказ', 'false'])('the cell "%s" says no', (cell) => {
  expect(readConsent(cell)).toBe(false);
});

test.each(['', ' ', '?', 'наверное', 'да/нет', '12.05.2026'])('the cell "%s" says nothing plainly', (cell) => {
  expect(readConsent(cell)).toBeUndefined();
});

test('a row without a number, a plain word or a readable day is refused with its row and reason', async () => {
  const file = memoryList(
    'Телефон;Согласие;Дата\n89123456780;да;01.03.2026\n123;да;01.03.2026\n89123456781;может;\n89123456782;нет;32.13.2026\n;;\n',
  );
  const report = await importConsents(file, undefined, { frame, column: 'согласие', dateColumn: 'Дата' });
  expect(report).toMatchObject({ rows: 4, given: 1, withdrawn: 0, refused: 3 });
  expect(report.refusals).toEqual([
    { row: 3, reason: 'no-usable-phone', value: '123' },
    { row: 4, reason: 'consent-unclear', value: 'может' },
    { row: 5, reason: 'date-unclear', value: '32.13.2026' },
  ]);
});

test('a column that the file does not have is named with those that it has', async () => {
  const file = memoryList('Телефон;ФИО\n89123456780;Иванов\n');
  await expect(importConsents(file, undefined, { frame, column: 'Согласие' })).rejects.toThrow(
    'has no column "Согласие"',
  );
});
