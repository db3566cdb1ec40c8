/** A sentence for the people who read an import report. */
export interface ReasonText {
  readonly en: string;
  readonly ru: string;
}

/** Why a row was left out. */
export const refusalReasons = {
  'no-usable-phone': {
    en: 'no number here can be dialled',
    ru: 'нет номера, по которому можно позвонить',
  },
  'digits-lost': {
    en: 'the spreadsheet lost digits of the number: format the column as text and export again',
    ru: 'таблица потеряла цифры номера: задайте столбцу формат «Текстовый» и выгрузите снова',
  },
  'no-amount': { en: 'the amount is blank', ru: 'сумма не указана' },
  'amount-not-a-number': { en: 'the amount is no number', ru: 'сумма — не число' },
  'nothing-owed': { en: 'nothing is owed: the amount is zero or less', ru: 'долга нет: сумма ноль или меньше' },
  duplicate: { en: 'the same row stands above', ru: 'такая же строка уже есть выше' },
  'totals-row': { en: 'a totals row, no debtor', ru: 'итоговая строка, а не должник' },
  'broken-quotes': { en: 'a quote is opened and not closed', ru: 'кавычка открыта и не закрыта' },
  'too-many-cells': {
    en: 'more cells than columns: perhaps a comma inside a sum or a name',
    ru: 'ячеек больше, чем столбцов: возможно, запятая внутри суммы или имени',
  },
} as const satisfies Record<string, ReasonText>;
export type RefusalReason = keyof typeof refusalReasons;

/** What was read with care or left out of an accepted row. */
export const warningReasons = {
  'phone-unusable': {
    en: 'this piece is no number that can be dialled',
    ru: 'это не номер, по которому можно позвонить',
  },
  'digits-lost': { en: 'the spreadsheet lost digits', ru: 'таблица потеряла цифры' },
  'phone-note': {
    en: 'a note stands by the number: perhaps another person’s',
    ru: 'у номера есть пометка: возможно, он чужой',
  },
  'extension-ignored': { en: 'the extension is not dialled', ru: 'добавочный номер не набирается' },
  'impossible-date': { en: 'no day of the calendar: left out', ru: 'такого дня нет в календаре: дата пропущена' },
  'unknown-zone': { en: 'unknown time zone: left out', ru: 'неизвестный часовой пояс: пропущен' },
  'unknown-language': { en: 'unknown language: left out', ru: 'неизвестный язык: пропущен' },
  'ambiguous-amount': {
    en: 'read as thousands: one mark and three digits after it',
    ru: 'прочитано как тысячи: один знак и три цифры после него',
  },
  'repeated-debt': {
    en: 'this person has the same debt in a row above: counted once',
    ru: 'такой же долг этого человека уже есть выше: учтён один раз',
  },
  'another-name': {
    en: 'this person has another name in a row above, which is kept',
    ru: 'выше у этого человека другое имя, оставлено оно',
  },
  'extra-cells': { en: 'cells beyond the last column: left out', ru: 'ячейки правее последнего столбца: пропущены' },
  'broken-characters': { en: 'some characters were damaged in the file', ru: 'часть букв в файле испорчена' },
  'before-header': { en: 'a title above the header: left out', ru: 'заголовок над шапкой таблицы: пропущен' },
  'guessed-column': {
    en: 'no header names this column: recognised by its values',
    ru: 'столбец не назван: распознан по содержимому',
  },
} as const satisfies Record<string, ReasonText>;
export type WarningReason = keyof typeof warningReasons;

/** The sentence for a code; the code itself when a newer programme wrote it. */
export function reasonText(reason: string, language: keyof ReasonText): string {
  const all: Readonly<Record<string, ReasonText>> = { ...warningReasons, ...refusalReasons };
  return all[reason]?.[language] ?? reason;
}
