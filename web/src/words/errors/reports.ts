import type { ErrorWords } from './entry.ts';

/** Reports, exports and checks of the record. */
export const reportWords = {
  'unknown-report': ['Отчёта «{name}» нет', 'Выберите один из отчётов: {names}.'],
  'report-needs-campaign': ['Отчёт «{name}» составляют по одной кампании', 'Выберите кампанию.'],
  'report-column-unknown': ['Столбца «{name}» для этого в отчёте нет', 'Выберите один из столбцов: {names}.'],
  'report-time-unreadable': ['«{value}» — не дата и не время ({option})', 'Укажите день, например 2026-11-22.'],
  'period-wrong': [
    'За срок с {from} по {to} не посчитать',
    'Укажите два дня: первый не позже последнего, всего не больше {days} дней.',
  ],
  'commission-unreadable': [
    '«{text}» — не комиссия',
    'Запишите так: 0:3,10000:5 — от какого долга и сколько процентов.',
  ],
  'account-zone-unknown': ['Часового пояса «{zone}» нет', 'Например: Europe/Moscow или Asia/Yekaterinburg.'],
  'report-format-unknown': ['Формата «{format}» для отчёта нет', 'Выберите один из форматов: {formats}.'],
  'report-needs-file': ['Таблицу XLSX нельзя показать как текст', 'Скачайте её файлом.'],
  'report-too-long-for-xlsx': [
    'В отчёте больше {limit} строк: в один файл XLSX столько не поместится',
    'Выберите срок короче или скачайте CSV.',
  ],
  'report-too-long-for-pdf': [
    'В отчёте больше {limit} строк: столько на бумаге не читают',
    'Выберите срок короче, сгруппируйте строки или скачайте CSV.',
  ],
  'report-file-unwritable': [
    'Отчёт не записывается в {file}: {reason}',
    'Выберите папку, которая есть и открыта для записи.',
  ],
  'witness-unreadable': [
    'Журнал оператора связи {file}, строка {line}: {reason}',
    'Нужен CSV или строки JSON: время с часовым поясом, номер телефона и номер звонка.',
  ],
  'witness-not-found': ['Журнал оператора связи {file} не читается: {reason}', 'Выберите файл снова.'],
  'audit-since-last-whole': [
    'Проверка с прошлого раза не сочетается со сроком и журналом оператора связи',
    'Чтобы проверить этот срок, начните полную проверку.',
  ],
} as const satisfies ErrorWords;
