import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStop } from '../../../src/outreach/stop-words.ts';

const stops = [
  'СТОП',
  'стоп',
  'Стоп!',
  'STOP',
  'Stop.',
  ' stop ',
  'ОТПИСКА',
  'отписаться',
  'Отпишите меня пожалуйста',
  'как отписаться?',
  'стоооооп',
  'с т о п',
  'S T O P',
  'CTOП', // C, T, O are Latin
  'cтoп',
  'cnjg',
  'ыещз',
  'otpiska',
  'СТОП!!! 😡',
  '«СТОП»',
  'стоп пожалуйста',
  'Стоп, надоели',
  'Не отписка, а СТОП',
  'Больше не звоните мне',
  'НЕ ЗВОНИТЕ!!!',
  'не пишите сюда больше',
  'прекратите звонить',
  'хватит слать смс',
  'Удалите мой номер',
  'отказываюсь от звонков',
  'Отзываю согласие',
  'stop calling me',
  'please stop',
  "Don't call me",
  'Don’t text me again',
  'do not contact me',
  'STOPALL',
  'Unsubscribe',
  'UNSUBSCRIBE me please',
  'opt out',
  'opt-out',
  'OPTOUT',
  'cancel',
  'END',
  'quit',
  'Remove me',
  'leave me alone',
  'Stop spam',
  'STOP bothering us',
];
const others = [
  'не стоп',
  'Это не стоп',
  'не надо стоп',
  'не отписка',
  "don't stop",
  'do not stop',
  "don't unsubscribe me",
  'не хочу отписаться',
  '',
  '   ',
  '👍',
  'да',
  'ок, оплачу завтра',
  'спасибо',
  'Стоимость?',
  'стопка документов отправлена',
  'автостоп',
  'остановка Стопани',
  'I will stop by the office tomorrow',
  'end of the month',
  'stop by on Monday',
  'cancel my appointment on Monday',
  'в конце месяца',
  'звоните после 18',
  'call me tomorrow',
  'оплатил',
  '1',
];
const unclear = [
  'не звоните до 18',
  'не звоните сегодня',
  'не звоните после 22:00',
  'do not call before 9',
  "don't call at work",
  'что такое стоп?',
  'не пишите ночью',
];

test.each(stops)('"%s" is a wish to be left alone', (text) => expect(readStop(text)).toBe('stop'));
test.each(others)('"%s" is no wish to be left alone', (text) => expect(readStop(text)).toBe('other'));
test.each(unclear)('"%s" is for a person to read', (text) => expect(readStop(text)).toBe('unclear'));

test('a stop word is understood in any case, between any signs', () => {
  const signs = fc.string({ unit: fc.constantFrom(' ', '!', '.', ',', '-', '"', '😡', '\n', '*'), maxLength: 6 });
  fc.assert(
    fc.property(
      signs,
      fc.constantFrom('стоп', 'stop', 'отписка', 'unsubscribe'),
      fc.boolean(),
      signs,
      (a, word, up, b) => {
        expect(readStop(`${a}${up ? word.toUpperCase() : word}${b}`)).toBe('stop');
      },
    ),
  );
});

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(['stop', 'unclear', 'other']).toContain(readStop(text));
    }),
  );
});
