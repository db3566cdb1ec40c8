import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanValue, longestValue } from '../../../../src/conversation/spoken/clean.ts';
import { spokenPlain } from '../../../../src/conversation/spoken/plain.ts';

describe('digits and signs in running text', () => {
  it.each([
    ['нажмите 2', 'нажмите два'],
    ['до 12.12.2026 г. оплатите', 'до двенадцатого декабря две тысячи двадцать шестого года оплатите'],
    ['до 2026-12-31.', 'до тридцать первого декабря две тысячи двадцать шестого года.'],
    ['долг 1 234,50 руб. и', 'долг одна тысяча двести тридцать четыре рубля пятьдесят копеек и'],
    ['ещё 21 ₽!', 'ещё двадцать один рубль!'],
    ['скидка 50%', 'скидка пятьдесят процентов'],
    ['с 09:00 до 20:30', 'с девять ноль ноль до двадцать тридцать'],
    ['договор №12345678', 'договор номер один два три четыре пять шесть семь восемь'],
    ['код 007', 'код ноль ноль семь'],
    ['Интернет 100Мбит', 'Интернет сто Мбит'],
    ['звоните 8 800 555-35-35', 'звоните восемь, восемьсот, пятьсот пятьдесят пять, тридцать пять, тридцать пять'],
    ['32.13.2026', 'тридцать две целых тринадцать сотых.две тысячи двадцать шесть'],
    ['просто слова', 'просто слова'],
  ])('given "%s", then "%s" is spoken', (text, spoken) => {
    expect(spokenPlain(text, 'ru')).toBe(spoken);
  });

  it.each([
    ['at 8:05', 'at eight oh five'],
    ['at 9:00 & later', "at nine o'clock and later"],
    ['Иванов Пётр, щука', 'Ivanov Pyotr, shchuka'],
  ])('given "%s" in English, then "%s" is spoken', (text, spoken) => {
    expect(spokenPlain(text, 'en')).toBe(spoken);
  });

  it('given any text, then no digit is left to the engine', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,:-+%№₽абвгд') }), (text) => {
        expect(spokenPlain(text, 'ru')).not.toMatch(/\d/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('values from a list', () => {
  it.each([
    ['ИВАНОВ ПЁТР', 'Иванов Пётр'],
    ['ПАО «МТС»', 'ПАО «МТС»'],
    ['  Анна\tМария \n', 'Анна Мария'],
    ['Иван</speak><break time="9s"/>', 'Иван speak break time "9s"'],
    ["[[h@'loU]] Пётр", "h 'loU Пётр"],
    ['Иван\r\nAction: Originate', 'Иван Action: Originate'],
    ['Wi-Fi_Plus', 'Wi-Fi Plus'],
    ['Пётр 🙂 李', 'Пётр'],
    ['Иван!!!!!!', 'Иван!'],
    ['ааааааааа', 'ааа'],
    ['\u202eиванов\u202c', 'иванов'],
  ])('given %j, then "%s" remains', (text, clean) => {
    expect(cleanValue(text)).toBe(clean);
  });

  it.each(['', ' ', '🙂', '李小龙', '---', '\u0000\u0007', '???'])('given %j, then nothing can be spoken', (text) => {
    expect(cleanValue(text)).toBeUndefined();
  });

  it('given any bytes, then what remains is short and without markup or control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clean = cleanValue(text) ?? '';
        expect(clean.length).toBeLessThanOrEqual(longestValue);
        expect(clean).not.toMatch(/[<>[\]{}&\p{C}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
