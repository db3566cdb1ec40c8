import { describe, expect, it } from 'vitest';
import { parseLanguage } from '../../../../src/intake/cells/languages.ts';
import { parseZone } from '../../../../src/intake/cells/zones.ts';

describe('a zone as a list writes it', () => {
  it.each([
    ['Asia/Novosibirsk', 'Asia/Novosibirsk'],
    ['europe/moscow', 'Europe/Moscow'],
    ['МСК', 'Europe/Moscow'],
    ['МСК+4', 'Asia/Novosibirsk'],
    ['мск -1', 'Europe/Kaliningrad'],
    ['MSK+9', 'Asia/Kamchatka'],
    ['UTC+7', 'Asia/Novosibirsk'],
    ['+5', 'Asia/Yekaterinburg'],
    ['GMT+1', 'Etc/GMT-1'],
    ['UTC-5', 'Etc/GMT+5'],
  ])('%j is %s', (text, zone) => {
    expect(parseZone(text)).toBe(zone);
  });

  it.each(['Самара', 'Asia/Nowhere', 'МСК+15', 'UTC+25', '5'])('%j is no zone', (text) => {
    expect(parseZone(text)).toBeUndefined();
  });

  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['Русский', 'ru'],
    ['English', 'en'],
    ['англ.', 'en'],
    ['клингонский', undefined],
  ])('the language %j is %s', (text, code) => {
    expect(parseLanguage(text)).toBe(code);
  });
});
