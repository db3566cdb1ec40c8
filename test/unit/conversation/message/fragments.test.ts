import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankWords } from '../../../../src/conversation/message/bank-words.ts';
import { fillMessage } from '../../../../src/conversation/message/fill.ts';
import { type Fragment, fragmentsOf } from '../../../../src/conversation/message/fragments.ts';
import { planMessage } from '../../../../src/conversation/message/plan.ts';
import { sentencesOf } from '../../../../src/conversation/message/sentences.ts';
import type { Language } from '../../../../src/domain/message.ts';
import { messageSpec } from './message-spec.ts';

function fragments(text: string, vars: Record<string, string>, language: Language = 'ru'): readonly Fragment[] {
  const planned = planMessage(messageSpec({ language, say: [{ text }] }));
  const filled = planned.ok && fillMessage(planned.plan, { vars, today: '2026-11-22', creditor: 'Волга' });
  if (!filled || !('utterances' in filled)) throw new Error(text);
  return filled.utterances.flatMap((each) => (each.kind === 'sentence' ? each.fragments : []));
}

describe('cutting a text into sentences', () => {
  it.each([
    ['Раз. Два! Три? Четыре… Пять', ['Раз.', 'Два!', 'Три?', 'Четыре…', 'Пять']],
    ['Живёт на ул. Ленина, д. 5. Конец.', ['Живёт на ул. Ленина, д. 5.', 'Конец.']],
    ['Сумма 5 тыс. рублей за т. е. услуги', ['Сумма 5 тыс. рублей за т. е. услуги']],
    ['Он сказал: «Да.» Потом ушёл.', ['Он сказал: «Да.»', 'Потом ушёл.']],
  ])('given "%s", then the sentences are whole', (words, sentences) => {
    const cut = sentencesOf([{ kind: 'words', words }]);
    expect(cut.map((nodes) => nodes.map((node) => (node.kind === 'words' ? node.words : '?')).join(''))).toEqual(
      sentences,
    );
  });

  it('given a variable at the beginning of a sentence, then it belongs to that sentence', () => {
    const cut = sentencesOf([
      { kind: 'words', words: 'Раз. ' },
      { kind: 'variable', name: 'name', filter: 'text' },
      { kind: 'words', words: ', два.' },
    ]);
    expect(cut.map((nodes) => nodes.length)).toEqual([1, 2]);
  });
});

describe('fragments of a sentence', () => {
  it('given a sum inside a sentence, then fixed words stay whole and the sum is cut into phrases of the bank', () => {
    const cut = fragments('Долг на {{today|date}} — {{debt.amount|money}}, {{name}}.', {
      'debt.amount': '1234.50',
      name: 'Анна',
    });
    expect(cut.map(({ text, sum }) => `${text}${sum ? '*' : ''}`)).toEqual([
      'Долг на двадцать второго ноября две тысячи двадцать шестого года',
      'одна тысяча*',
      'двести*',
      'тридцать четыре рубля*',
      'пятьдесят копеек*',
      'Анна',
    ]);
  });

  it('given punctuation at the joins, then the pause is that of the punctuation', () => {
    const chunk = (text: string) => ({ text, sum: false, shared: false });
    const cut = fragmentsOf([chunk('Долг:'), chunk('сто'), chunk(', то есть '), chunk('много'), chunk('.')]);
    expect(cut).toEqual([
      { text: 'Долг', pauseMs: 220, sum: false },
      { text: 'сто', pauseMs: 130, sum: false },
      { text: 'то есть', pauseMs: 25, sum: false },
      { text: 'много', pauseMs: 350, sum: false },
    ]);
  });
});

describe('the bank of fragments', () => {
  it.each(['ru', 'en'] as const)(
    'given any sum below a million and any day of three years in %s, then the bank has all of it',
    (language) => {
      const bank = new Set(bankWords(language, 2026));
      const sum = fc.integer({ min: 0, max: 99_999_999 });
      const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
      fc.assert(
        fc.property(sum, day, (amount, due) => {
          const vars = { 'debt.amount': (amount / 100).toFixed(2), 'debt.due': due.toISOString().slice(0, 10) };
          const cut = fragments('{{debt.amount}} {{debt.due}}', vars, language);
          expect(cut.filter(({ text }) => !bank.has(text))).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('given a Russian phone number, then the bank has its groups', () => {
    const bank = new Set(bankWords('ru', 2026));
    const cut = fragments('{{phone}}', { phone: '+79120345607' });
    expect(cut.filter(({ text }) => !bank.has(text))).toEqual([]);
  });
});
