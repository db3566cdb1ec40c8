import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeCensus } from '../../../../src/intake/text/byte-census.ts';
import { detectEncoding, textEncodings } from '../../../../src/intake/text/encoding.ts';
import { bytesOf, check, sourceOf } from '../list-text.ts';

async function detect(bytes: Uint8Array): Promise<string | undefined> {
  return detectEncoding(await takeCensus(sourceOf(bytes, 97).chunks()));
}

/** Words that the detector's own sample does not have. */
const surnames =
  'Ясноглазов Тополёва Перелесков Заречная Морошкин Снегирёва Кленовский Росинкина Подорожный Ветлугина Жихарев Щукина Юрьевский Цаплина Эрдман'.split(
    ' ',
  );
const services = 'водоотведение видеонаблюдение газоснабжение подписка штрафы эквайринг'.split(' ');

describe('encoding of a list', () => {
  it.each(textEncodings)(
    'given a short Russian list in %s, it is found without a byte-order mark',
    async (encoding) => {
      expect(await detect(bytesOf('Телефон;Долг\r\n89121234567;100\r\n', encoding))).toBe(encoding);
      expect(await detect(bytesOf('ФИО;Телефон\nЖихарев Пётр;89121234567\n', encoding))).toBe(encoding);
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('given the mark of %s, it decides', async (encoding) => {
    expect(await detect(bytesOf('a;b\n1;2\n', encoding, true))).toBe(encoding);
  });

  it('names in random order, case and number are found in every encoding', async () => {
    const word = fc.constantFrom(...surnames, ...services);
    const spelled = fc.tuple(word, fc.constantFrom('as-is', 'upper', 'lower')).map(([text, how]) => {
      return how === 'upper' ? text.toUpperCase() : how === 'lower' ? text.toLowerCase() : text;
    });
    const list = fc.array(spelled, { minLength: 2, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(list, fc.constantFrom(...textEncodings), async (words, encoding) => {
        const text = words.map((each, i) => `${each};+7912${1000000 + i};1 234,56`).join('\r\n');
        expect(await detect(bytesOf(text, encoding))).toBe(encoding);
      }),
      { numRuns: 150 },
    );
  });

  it('given English words alone, it is utf-8, whatever 8-bit programme wrote it', async () => {
    expect(await detect(bytesOf('phone,amount\n+79121234567,100\n', 'windows-1251'))).toBe('utf-8');
  });

  it('given no-break spaces alone beyond ASCII, it is windows-1251', async () => {
    expect(await detect(bytesOf('phone;amount\n+79121234567;1\u00a0234,56\n', 'windows-1251'))).toBe('windows-1251');
  });

  it('given Russian only after the first megabyte, it is found there', async () => {
    const text = `${'phone;name\n'}${'+79121234567;John\n'.repeat(60_000)}+79121234568;Жихарев Пётр\n`;
    expect(await detect(bytesOf(text, 'koi8-r'))).toBe('koi8-r');
  });

  it('given one broken character in long UTF-8, it stays UTF-8 and the row is warned of', async () => {
    const good = bytesOf(`ФИО;Телефон\n${'Жихарев Пётр;89121234567\n'.repeat(20)}`, 'utf-8');
    const broken = Uint8Array.from([
      ...good,
      ...bytesOf('Щукина ', 'utf-8'),
      0xd0,
      ...bytesOf(';89131234567\n', 'utf-8'),
    ]);
    const { report } = await check(broken);
    expect(report.encoding).toBe('utf-8');
    expect(report.warnings).toContainEqual(expect.objectContaining({ row: 22, reason: 'broken-characters' }));
  });

  it.each([
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256)],
    ['zeros', new Uint8Array(64)],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', bytesOf('%PDF-1.4\nsome text', 'utf-8')],
    ['an old XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a web page named .xls', bytesOf('<html><table><tr><td>Телефон</td></tr></table></html>', 'windows-1251')],
  ])('given %s, the answer is an error of the catalogue', async (_, bytes) => {
    await expect(check(bytes)).rejects.toMatchObject({ code: 'list-not-text' });
  });
});
