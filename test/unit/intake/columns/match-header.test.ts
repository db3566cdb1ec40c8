import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../../../src/intake/columns/match-header.ts';

describe('what a header means', () => {
  it.each([
    ['Телефон', 'phone'],
    ['ТЕЛЕФОН', 'phone'],
    ['Номер телефона', 'phone'],
    ['№ телефона', 'phone'],
    ['Тел.', 'phone'],
    ['Телефон 2', 'phone'],
    ['phone_1', 'phone'],
    ['Телефон (моб.)', 'phone'],
    ['Моб. тел.', 'phone'],
    ['Сотовый', 'phone'],
    ['Телефон жены', 'phone'],
    ['MSISDN', 'phone'],
    ['phoneNumber', 'phone'],
    ['Mobile Phone', 'phone'],
    ['Сумма долга, руб.', 'amount'],
    ['Сумма (руб)', 'amount'],
    ['Задолженность на 01.11.2026', 'amount'],
    ['Долг', 'amount'],
    ['К оплате', 'amount'],
    ['Amount due', 'amount'],
    ['amount_due', 'amount'],
    ['Balance', 'amount'],
    ['Оплатить до', 'due'],
    ['Срок оплаты', 'due'],
    ['Дата оплаты', 'due'],
    ['dueDate', 'due'],
    ['Due Date', 'due'],
    ['ФИО', 'name'],
    ['Ф.И.О.', 'name'],
    ['Должник', 'name'],
    ['Наименование организации', 'name'],
    ['Full name', 'name'],
    ['Фамилия', 'last-name'],
    ['Имя', 'first-name'],
    ['Лицевой счёт', 'id'],
    ['Л/С', 'id'],
    ['№ лицевого счета', 'id'],
    ['ID', 'id'],
    ['debtor_id', 'id'],
    ['Услуга', 'service'],
    ['Вид задолженности', 'service'],
    ['Договор №', 'contract'],
    ['Регион', 'region'],
    ['Адрес', 'address'],
    ['Часовой пояс', 'zone'],
    ['Сегмент', 'segment'],
    ['Язык', 'language'],
    ['№ п/п', 'row-number'],
    ['№', 'row-number'],
    ['п/п', 'row-number'],
    ['#', 'row-number'],
  ])('%j means %s', (header, meaning) => {
    expect(matchHeader(header)?.meaning).toBe(meaning);
  });

  it.each([
    'Дней просрочки',
    'Дата возникновения задолженности',
    'Тип телефона',
    'Тариф',
    'Пени',
    'Комментарий',
    'Дата рождения',
    'E-mail',
    '',
  ])('%j means nothing special', (header) => {
    expect(matchHeader(header)).toBeUndefined();
  });
});
