import { expect, test } from 'vitest';
import { importRegister } from '../../../../src/intake/numbering/import-register.ts';
import { readRange, registerColumns } from '../../../../src/intake/numbering/read-range.ts';
import { bundledBook } from '../../../../src/policy/bundled.ts';
import { memoryList } from '../../../support/memory-list.ts';

// Rows in the form in which the regulator publishes the register.
const head = 'АВС/ DEF;От;До;Емкость;Оператор;Регион;ИНН';
const good = '383;2000000;2049999;50000;ПАО "Ростелеком";г. Новосибирск|Новосибирская область;7707049388';
const request = {
  file: { fileName: 'ABC-3xx.csv', asOf: '2026-11-01', who: 'tester' },
  knows: (region: string) => bundledBook().places.zonesOfRegion('RU', region) !== undefined,
  onProgress: () => undefined,
};
const columns = { code: 0, from: 1, to: 2, capacity: 3, operator: 4, region: 5 };

test.each([
  ['UTF-8', 'utf8'],
  ['UTF-8 with a mark', 'utf8'],
  ['windows-1251', 'win1251'],
])('a register in %s is understood', async (name, encoding) => {
  const text = `${name.includes('mark') ? '\ufeff' : ''}${head}\n${good}\n`;
  const report = await importRegister(memoryList(text, encoding), undefined, request);
  expect(report).toMatchObject({ ranges: 1, refused: 0, unknownRegions: {} });
});

test('the header is understood with Latin letters and without a tax number', () => {
  expect(registerColumns(['ABC/DEF', 'От', 'До', 'Ёмкость', 'Оператор', 'Регион'])).toEqual(columns);
  expect(registerColumns(['АВС/ DEF', 'От', 'До', 'Емкость', 'Оператор', 'Регион', 'ИНН'])).toEqual(columns);
  expect(registerColumns(['Телефон', 'ФИО'])).toBeUndefined();
});

test('a range is kept as ten digits, and zeros that a spreadsheet lost are there again', () => {
  const cells = ['495', '0', '99', '100', 'ООО «Тест»', 'г. Москва'];
  expect(readRange(cells, columns)).toEqual({
    range: { first: 4_950_000_000, last: 4_950_000_099, operator: 'ООО «Тест»', region: 'г. Москва' },
  });
});

test.each([
  ['a code of two digits', ['38', '0', '99', '100', 'a', 'b'], 'code'],
  ['a code outside the plan', ['712', '0', '99', '100', 'a', 'b'], 'code'],
  ['an end before its beginning', ['383', '100', '99', '', 'a', 'b'], 'numbers'],
  ['eight digits', ['383', '10000000', '10000001', '2', 'a', 'b'], 'numbers'],
  ['a capacity that is another', ['383', '0', '99', '99', 'a', 'b'], 'capacity'],
  ['no region', ['383', '0', '99', '100', 'a', ' '], 'region'],
])('a row with %s is refused', (_what, cells, fault) => {
  expect(readRange(cells, columns)).toEqual({ fault });
});

test('a region that nobody knows is listed with its ranges', async () => {
  const text = `${head}\n${good}\n390;0000000;0000099;100;ООО;Вольный город;1\n`;
  const report = await importRegister(memoryList(text), undefined, request);
  expect(report.unknownRegions).toEqual({ 'Вольный город': 1 });
});

test('a list of debtors is no register, and the error says which columns are missing', async () => {
  const list = memoryList('Телефон;ФИО\n89123456789;Иванов\n');
  await expect(importRegister(list, undefined, request)).rejects.toMatchObject({ code: 'numbering-not-register' });
});
