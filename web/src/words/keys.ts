import type { Word } from './word.ts';

/** Keys of one place of the screens, as they stand on the keyboard, and what they do. */
export interface KeyGroup {
  readonly where: Word;
  readonly keys: readonly (readonly [keys: string, does: Word])[];
}

/** Every key but those that lead to a section: each person has sections of their own. */
export const keyGroups: readonly KeyGroup[] = [
  {
    where: { ru: 'Везде', en: 'Everywhere' },
    keys: [
      ['Ctrl K', { ru: 'найти человека, кампанию, раздел', en: 'find a person, a campaign, a section' }],
      ['?', { ru: 'все клавиши', en: 'all keys' }],
      ['Esc', { ru: 'закрыть, выйти', en: 'close, leave' }],
    ],
  },
  {
    where: { ru: 'Списки людей и звонков', en: 'Lists of people and calls' },
    keys: [
      ['/', { ru: 'поиск', en: 'search' }],
      ['J K', { ru: 'строка ниже, строка выше', en: 'next row, row before' }],
      ['Enter', { ru: 'открыть строку', en: 'open the row' }],
      ['E', { ru: 'скачать', en: 'download' }],
    ],
  },
  {
    where: { ru: 'Рабочее место', en: 'Desk' },
    keys: [
      ['Space', { ru: 'готов; принять звонок', en: 'ready; answer' }],
      ['F2', { ru: 'готов или перерыв', en: 'ready or break' }],
      ['1 2 3 4 5 6 7 8', { ru: 'итог, затем когда и причина', en: 'outcome, then when and reason' }],
      ['0', { ru: 'перезвонить в ближайшее законное время', en: 'call back at the nearest lawful time' }],
      ['N', { ru: 'заметка', en: 'note' }],
      ['S', { ru: 'сумма обещания', en: 'sum of the promise' }],
      ['Ctrl Enter', { ru: 'сохранить и готов, из любого поля', en: 'save and be ready, in any field' }],
      ['Enter', { ru: 'сохранить и готов', en: 'save and be ready' }],
      ['Shift Enter', { ru: 'сохранить и перерыв', en: 'save and take a break' }],
      ['M', { ru: 'выключить микрофон (или F4)', en: 'mute (or F4)' }],
      ['H', { ru: 'удержание', en: 'hold' }],
      ['T', { ru: 'перевод', en: 'transfer' }],
      ['L', { ru: 'оставить абонента с третьим', en: 'leave the person with the third' }],
      ['X', { ru: 'отключить третьего', en: 'take the third out' }],
      ['D', { ru: 'тоновый набор: дальше цифры, * и #', en: 'keypad: then digits, * and #' }],
      ['F9', { ru: 'закончить разговор', en: 'hang up' }],
    ],
  },
  {
    where: { ru: 'Сообщение кампании', en: 'Message of a campaign' },
    keys: [['R', { ru: 'записать фразу с микрофона', en: 'record a phrase' }]],
  },
  {
    where: { ru: 'Запись разговора', en: 'Recording of a call' },
    keys: [['Space', { ru: 'слушать, остановить', en: 'play, stop' }]],
  },
  {
    where: { ru: 'Панель', en: 'Dashboard' },
    keys: [['T', { ru: 'карточки таблицами', en: 'cards as tables' }]],
  },
];
