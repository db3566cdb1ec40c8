import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../../src/intake/columns/mapping.ts';
import { acceptedRows, check } from '../list-text.ts';

const list = 'Кто;Куда;Сколько;Пени;Контакт\nИванов Иван;Самара;1 500;20;89121234567\n';

describe('a mapping file', () => {
  it.each([
    ['field to header', { phone: 'Контакт', amount: 'Сколько', name: 'Кто', region: 'Куда' }],
    ['header to field', { Контакт: 'phone', Сколько: 'amount', Кто: 'name', Куда: 'region' }],
    ['column numbers', { phone: 5, amount: 3, name: 1, region: 2 }],
    ['column letters', { phone: 'E', amount: 'C', name: 'A', region: 'B' }],
    ['Russian names of fields', { телефон: 'Контакт', 'Сумма долга': 'Сколько', ФИО: 'Кто', регион: 'Куда' }],
    ['everything under columns', { columns: { phone: 'Контакт', amount: 'Сколько', name: 'Кто', region: 'Куда' } }],
  ])('written as %s is understood', async (_, data) => {
    const [row] = await acceptedRows(list, { mapping: readMapping(data, 'm.yaml') });
    expect(row).toMatchObject({
      name: 'Иванов Иван',
      region: 'Самара',
      phones: ['+79121234567'],
      debt: { amount: 150000 },
      variables: { Пени: '20' },
    });
  });

  it('wins over a header that would say otherwise', async () => {
    const text = 'Телефон;Телефон оператора;Сумма;К оплате\n89121234567;89131234567;100;200\n';
    const mapping = readMapping({ phone: 'Телефон оператора', amount: 'К оплате' }, 'm.yaml');
    const [row] = await acceptedRows(text, { mapping });
    expect(row).toMatchObject({ phones: ['+79131234567'], debt: { amount: 20000 } });
  });

  it('can say that there is no header, and which country, delimiter and columns to leave out', async () => {
    const mapping = readMapping({ phone: 1, header: false, country: 'us', delimiter: ',', ignore: [2] }, 'm.yaml');
    const rows = await acceptedRows('(212) 555-1234,secret\n(212) 555-1235,secret\n', { mapping });
    expect(rows.map(({ phones, variables }) => [phones, variables])).toEqual([
      [['+12125551234'], {}],
      [['+12125551235'], {}],
    ]);
  });

  it('given a column that the list does not have, the error names it and those that are there', async () => {
    const mapping = readMapping({ phone: 'Мобильник' }, 'm.yaml');
    await expect(check(list, { mapping })).rejects.toMatchObject({
      code: 'mapping-column-missing',
      message: expect.stringMatching(/"Мобильник".*"Кто", "Куда", "Сколько", "Пени", "Контакт"/),
    });
  });

  it.each([
    ['a list', ['phone']],
    ['a word', 'phone'],
    ['nothing', null],
    ['unknown words', { foo: 'bar' }],
  ])('given %s, it is refused by the catalogue', (_, data) => {
    expect(() => readMapping(data, 'm.yaml')).toThrow(expect.objectContaining({ code: 'mapping-wrong' }));
  });
});
