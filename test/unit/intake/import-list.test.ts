import { describe, expect, it } from 'vitest';
import { acceptedRows, check } from './list-text.ts';

const head = 'ФИО;Телефон;Сумма долга;Оплатить до\n';

describe('rows that are refused', () => {
  it.each([
    ['Иванов;2-34-56;100;', 'phone', 'no-usable-phone', '2-34-56'],
    ['Иванов;;100;', 'phone', 'no-usable-phone', ''],
    ['Иванов;9,12E+09;100;', 'phone', 'digits-lost', '9,12E+09'],
    ['Иванов;89121234567;сто;', 'amount', 'amount-not-a-number', 'сто'],
    ['Иванов;89121234567;;', 'amount', 'no-amount', ''],
    ['Иванов;89121234567;0,00;', 'amount', 'nothing-owed', '0,00'],
    ['Иванов;89121234567;-5;', 'amount', 'nothing-owed', '-5'],
    ['Итого:;;100;', 'row', 'totals-row', 'Итого: | 100'],
    ['ВСЕГО по списку;;100;', 'row', 'totals-row', 'ВСЕГО по списку | 100'],
    [';Total;100;', 'row', 'totals-row', 'Total | 100'],
  ])('%j has a fault in %s: %s', async (row, column, reason, value) => {
    const { report } = await check(`${head}${row}\nПетров;89131234567;200;12.12.2026\n`);
    expect(report).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
    expect(report.refusals).toEqual([{ row: 2, column, reason, value }]);
  });

  it('given the same row again, it is a duplicate whatever its running number', async () => {
    const { report } = await check(
      '№ п/п;ФИО;Телефон;Долг\n1;Иванов;89121234567;100\n2;Петров;89131234567;5\n3;Иванов;89121234567;100 \n',
    );
    expect(report).toMatchObject({ rows: 3, accepted: 2, refused: 1, duplicates: 1, debtors: 2 });
    expect(report.refusals).toMatchObject([{ row: 4, column: 'row', reason: 'duplicate' }]);
  });

  it('a debtor whose name begins like a total and who has a phone is a debtor', async () => {
    const { report } = await check(`${head}Всеволодов Пётр;89121234567;100;\nИтого ООО;89131234567;5;\n`);
    expect(report).toMatchObject({ accepted: 2, refused: 0 });
  });

  it('given a comma inside a sum of a comma list, the row is refused, not read wrongly', async () => {
    const { report } = await check('name,phone,amount\nJohn,+79121234567,100.50\nJane,+79131234567,1,234.50\n');
    expect(report).toMatchObject({ accepted: 1, refusals: [{ row: 3, column: 'row', reason: 'too-many-cells' }] });
  });

  it('given a quote that is never closed, that row is refused and the others are loaded', async () => {
    const { report } = await check(`${head}"Иванов;89121234567;100;\nПетров;89131234567;200;\n`);
    expect(report).toMatchObject({
      rows: 2,
      accepted: 1,
      refusals: [{ row: 2, column: 'row', reason: 'broken-quotes' }],
    });
  });
});

describe('row numbers', () => {
  it('count as a spreadsheet does: header 1, blank rows too, a line break in quotes not', async () => {
    const { report } = await check(`${head}"Иванов\nИван";89121234567;100;\n;;;\n\nПетров;нет;5;\n`);
    expect(report).toMatchObject({ rows: 2, accepted: 1, refusals: [{ row: 5 }] });
  });

  it('begin with the first data row when there is no header', async () => {
    const { report } = await check(
      'Иванов Иван;нет;100,00\nПетров Пётр;89131234567;200,00\nСидоров Яков;89141234567;5,00\n',
    );
    expect(report).toMatchObject({ rows: 3, accepted: 2, refusals: [{ row: 1, column: 'phone' }] });
  });

  it('given titles above the header, they are named and count', async () => {
    const { report } = await check(`Должники на 1 ноября;;;\n;;;\n${head}Иванов;нет;5;\nПетров;89131234567;200;\n`);
    expect(report.warnings).toEqual([
      { row: 1, column: 'row', reason: 'before-header', value: 'Должники на 1 ноября' },
    ]);
    expect(report).toMatchObject({ rows: 2, accepted: 1, refusals: [{ row: 4 }] });
  });
});

describe('people', () => {
  it('given one number in three spellings, it is one phone of one person', async () => {
    const { report } = await check(
      'Телефон;Сумма;Услуга\n+7 912 123-45-67;100;связь\n8(912)123-45-67;200;интернет\n9121234567;300;ТВ\n',
    );
    expect(report).toMatchObject({ rows: 3, accepted: 3, debtors: 1, phones: 1 });
  });

  it('given an id, rows of it are one person with all their numbers', async () => {
    const rows = await acceptedRows(
      'ID;ФИО;Телефон;Долг\n7;Иванов;89121234567;100\n7;Иванов;89131234567;200\n8;Петров;89121234567;5\n',
    );
    expect(rows.map(({ person, firstOfPerson, phones }) => [person, firstOfPerson, phones])).toEqual([
      ['id:7', true, ['+79121234567']],
      ['id:7', false, ['+79131234567']],
      ['id:8', true, ['+79121234567']],
    ]);
  });

  it('№ п/п is no id: without one the person is the number', async () => {
    const rows = await acceptedRows('№ п/п;Телефон;Долг\n1;89121234567;100\n2;89121234567;200\n');
    expect(rows.map(({ person }) => person)).toEqual(['phone:+79121234567', 'phone:+79121234567']);
  });

  it('given the same debt again in another spelling of the number, the row is accepted and the debt counted once', async () => {
    const text = 'Телефон;Долг\n89121234567;100\n+79121234567;100,00\n';
    const { report } = await check(text);
    expect(report).toMatchObject({
      accepted: 2,
      debtors: 1,
      warnings: [{ row: 3, column: 'row', reason: 'repeated-debt' }],
    });
    expect((await acceptedRows(text)).filter(({ debt }) => debt)).toHaveLength(1);
  });

  it('given another name on the same number, the first is kept and the row is warned of', async () => {
    const { report } = await check(`${head}Иванов;89121234567;100;\nПетрова;89121234567;200;\n`);
    expect(report.warnings).toEqual([{ row: 3, column: 'name', reason: 'another-name', value: 'Петрова' }]);
  });

  it('given several numbers in a cell, the usable ones are kept in order and the rest is a warning', async () => {
    const [row] = await acceptedRows('Телефон;Долг\n"89131234567, 2-34-56 жена, 89121234567";100\n');
    expect(row?.phones).toEqual(['+79131234567', '+79121234567']);
    const { report } = await check('Телефон;Долг\n"89131234567, 2-34-56 жена, 89121234567";100\n');
    expect(report.warnings).toEqual([{ row: 2, column: 'phone', reason: 'phone-unusable', value: '2-34-56 жена' }]);
  });

  it('given several phone columns, their numbers follow each other', async () => {
    const [row] = await acceptedRows('Телефон 2;Долг;Телефон 1\n89131234567;100;89121234567\n');
    expect(row?.phones).toEqual(['+79131234567', '+79121234567']);
  });

  it('surname, first name and patronymic of their own columns are one name', async () => {
    const [row] = await acceptedRows('Имя;Отчество;Фамилия;Телефон\nПётр;Ильич;Жихарев;89121234567\n');
    expect(row?.name).toBe('Жихарев Пётр Ильич');
  });
});

describe('columns', () => {
  it('English headers in any order are understood, the rest become variables', async () => {
    const [row] = await acceptedRows(
      'Plan,Due date,Phone,Amount due,Service,Region,Segment,Language,Time zone,Customer,Customer id\n' +
        'Gold,2026-12-12,+79121234567,"1,234.50",internet,Samara,private,en,Europe/Samara,John Doe,A1\n',
    );
    expect(row).toEqual({
      row: 2,
      person: 'id:A1',
      firstOfPerson: true,
      name: 'John Doe',
      phones: ['+79121234567'],
      zone: 'Europe/Samara',
      region: 'Samara',
      segment: 'private',
      language: 'en',
      debt: { amount: 123450, currency: 'RUB', due: '2026-12-12', service: 'internet' },
      variables: { Plan: 'Gold' },
    });
  });

  it('without a header the data themselves tell phone, amount, due date and name', async () => {
    const [row] = await acceptedRows(
      '1;Жихарев Пётр;8 912 123-45-67;1 234,56;12.12.2026;интернет\n2;Щукина Анна;8 913 123-45-67;99,00;13.12.2026;связь\n',
    );
    expect(row).toMatchObject({
      person: 'phone:+79121234567',
      name: 'Жихарев Пётр',
      phones: ['+79121234567'],
      debt: { amount: 123456, due: '2026-12-12' },
    });
  });

  it('without a header, sums that rise by one are sums, and numbers that count the rows are none', async () => {
    const rows = await acceptedRows('1;Жихарев Пётр;89121234567;5\n2;Щукина Анна;89131234567;6\n');
    expect(rows.map(({ debt, variables }) => [debt?.amount, variables])).toEqual([
      [500, {}],
      [600, {}],
    ]);
  });

  it('given headers that nobody knows, columns are recognised by their values and the report says so', async () => {
    const text = 'Кто;Куда звонить;Сколько\nЖихарев Пётр;89121234567;1 500,00\nЩукина Анна;89131234567;20,50\n';
    const [row] = await acceptedRows(text);
    expect(row).toMatchObject({ name: 'Жихарев Пётр', phones: ['+79121234567'], debt: { amount: 150000 } });
    const { report } = await check(text);
    expect(report.warnings.map(({ reason, column, value }) => [reason, column, value])).toEqual([
      ['guessed-column', 'phone', 'Куда звонить'],
      ['guessed-column', 'amount', 'Сколько'],
      ['guessed-column', 'name', 'Кто'],
    ]);
  });

  it('given an unknown column of small whole numbers, it is no amount', async () => {
    const [row] = await acceptedRows('ФИО;Телефон;Возраст\nЖихарев Пётр;89121234567;45\nЩукина Анна;89131234567;30\n');
    expect(row?.debt?.amount).toBeUndefined();
    expect(row?.variables).toEqual({ Возраст: '45' });
  });

  it('a list of nothing but phones is a list', async () => {
    const { report } = await check('89121234567\n89131234567\nнет\n');
    expect(report).toMatchObject({ delimiter: null, rows: 3, accepted: 2, refused: 1, debtors: 2 });
  });

  it('given two columns of money, the debt is taken and the penalty is a variable', async () => {
    const [row] = await acceptedRows('Телефон;Пени;Сумма;Сумма долга\n89121234567;10,50;300;200\n');
    expect(row).toMatchObject({ debt: { amount: 20000 }, variables: { Пени: '10,50', Сумма: '300' } });
  });

  it('an impossible date is dropped with a warning and the row stays', async () => {
    const { report } = await check(`${head}Иванов;89121234567;100;31.02.2026\nПетров;89131234567;5;00.00.0000\n`);
    expect(report.accepted).toBe(2);
    expect(report.warnings.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'due', 'impossible-date'],
      [3, 'due', 'impossible-date'],
    ]);
  });
});

describe('files that are no lists', () => {
  it.each([
    ['nothing', '', 'list-file-empty'],
    ['a byte-order mark alone', '\ufeff', 'list-file-empty'],
    ['blanks', ' \n \r\n', 'list-file-empty'],
    ['a header alone', head, 'list-no-rows'],
    ['a header and blank rows', `${head};;;\n\n`, 'list-no-rows'],
    ['prose', 'Уважаемые коллеги!\nНаправляем вам список должников.\n', 'list-no-phone-column'],
    ['a list without phones', 'ФИО;Сумма\nИванов;100\n', 'list-no-phone-column'],
    ['one endless line', 'x'.repeat(1_100_000), 'list-no-phone-column'],
  ])('given %s, the answer is an error of the catalogue', async (_, text, code) => {
    await expect(check(text)).rejects.toMatchObject({ code });
  });
});

describe('a file in which no row is good', () => {
  it('is reported and never reaches the list', async () => {
    const steps: string[] = [];
    const { importList } = await import('../../../src/intake/import-list.ts');
    const { sourceOf } = await import('./list-text.ts');
    const outcome = await importList(
      {
        source: sourceOf(new TextEncoder().encode(`${head}Иванов;нет;100;\n`)),
        store: {
          begin: async () => ({
            add: async () => void steps.push('add'),
            commit: async () => {
              steps.push('commit');
              return { listId: '', importId: '', withdrawn: 0 };
            },
            rollback: async () => void steps.push('rollback'),
          }),
        },
      },
      { account: 'a', listName: 'l' },
    );
    expect(outcome.report).toMatchObject({ listId: null, rows: 1, accepted: 0 });
    expect(steps).toEqual(['rollback']);
  });
});
