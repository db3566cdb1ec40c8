import { describe, expect, it } from 'vitest';
import {
  type FillResult,
  fillMessage,
  fixedSentences,
  type MessageFacts,
  spokenText,
} from '../../../../src/conversation/message/fill.ts';
import { planMessage } from '../../../../src/conversation/message/plan.ts';
import { valueError } from '../../../../src/conversation/message/problems.ts';
import type { MessageSpec } from '../../../../src/domain/message.ts';
import { messageSpec } from './message-spec.ts';

const facts: MessageFacts = {
  vars: {
    phone: '+79123456700',
    name: 'ПЕТРОВ Иван',
    debt: { amount: '21.01', due: '2026-12-12', service: 'интернет' },
  },
  today: '2026-11-22',
  creditor: 'АО «Волга-Связь»',
};

function fill(changes: Partial<MessageSpec>, known: Partial<MessageFacts> = {}): FillResult {
  const planned = planMessage(messageSpec(changes));
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return fillMessage(planned.plan, { ...facts, ...known });
}

function text(changes: Partial<MessageSpec>, known: Partial<MessageFacts> = {}): string {
  const filled = fill(changes, known);
  return filled.ok ? spokenText(filled.utterances, (id) => `(${id})`) : filled.problem.message;
}

describe('the text that is spoken', () => {
  it('given the sample campaign, then disclosure comes first and every part has its line', () => {
    expect(text({ disclosure: ['creditor', 'robot', 'recording'] })).toBe(
      [
        'Вам звонит АО «Волга-Связь». С вами говорит робот. Разговор записывается.',
        '(greeting)',
        'Ваш долг за интернет составляет двадцать один рубль одна копейка. Оплатите его до двенадцатого декабря две тысячи двадцать шестого года.',
      ].join('\n'),
    );
  });

  it('given a right-party question, then it names the person and the keys', () => {
    const say = [{ text: 'Долг {{debt.amount}}.' }];
    expect(text({ confirm: 'right-party', say, keys: { 8: { do: 'wrong-person' } } })).toBe(
      'Если вы — Петров Иван, нажмите один. Если нет, нажмите восемь.\nДолг двадцать один рубль одна копейка.',
    );
  });

  it('given English, then all of it is English', () => {
    const say = [{ text: 'You owe {{debt.amount|money}} since {{debt.due|date}}, {{name}}.' }];
    expect(text({ language: 'en', disclosure: ['robot'], say })).toBe(
      'You are listening to an automated voice.\nYou owe twenty-one roubles and one kopeck since the twelfth of December twenty twenty-six, Petrov Ivan.',
    );
  });

  it('given flat names and extra columns, then they are found as nested ones are', () => {
    const vars = { 'debt.amount': '5', договор: 'А-7' };
    expect(text({ say: [{ text: '{{debt.amount}}, {{договор|spell}}, {{today|date-no-year}}.' }] }, { vars })).toBe(
      'пять рублей, а, семь, двадцать второго ноября.',
    );
  });

  it('given another currency, then sums are said in it', () => {
    expect(text({ say: [{ text: '{{debt.amount}}' }] }, { currency: 'USD' })).toBe('двадцать один доллар один цент');
  });
});

describe('values that are missing or unfit', () => {
  it('given no due date, then the person, the variable and the text are named', () => {
    const filled = fill({}, { vars: { name: 'Анна', debt: { amount: '5', service: 'свет' } } });
    expect(filled.ok ? undefined : filled.problem).toMatchObject({
      kind: 'missing-value',
      variable: 'debt.due',
      person: 'Анна',
      text: 'Ваш долг за {{debt.service}} составляет {{debt.amount|money}}. Оплатите его до {{debt.due|date}}.',
    });
  });

  it.each([
    ['{{debt.amount|money}}', { debt: { amount: 'много' } }, 'must be a sum such as 1234.50'],
    ['{{debt.amount|money}}', { debt: { amount: '1000000000.01' } }, 'must be a sum'],
    ['{{debt.due|date}}', { debt: { due: '31.02.2026' } }, 'must be a date'],
    ['{{name}}', { name: '李小龙' }, 'must be words that can be spoken'],
    ['{{phone}}', { phone: '12' }, 'must be a phone number'],
  ])('given "%s" with %j, then the problem says what it must be', (source, vars, message) => {
    const filled = fill({ say: [{ text: source }] }, { vars });
    expect(filled.ok ? '' : `${filled.problem.kind}: ${filled.problem.message}`).toContain(message);
  });

  it('given a person without a name, then the number names the person in the error', () => {
    const filled = fill({}, { vars: { phone: '+79123456700' } });
    const error = filled.ok ? undefined : valueError(filled.problem);
    expect(error?.message).toContain(
      'The message for +79123456700 cannot be spoken: There is no value for {{debt.service}}',
    );
  });
});

describe('what is the same for everybody', () => {
  it('given a message, then its fixed sentences need no debtor', () => {
    const planned = planMessage(
      messageSpec({ disclosure: ['creditor'], say: [{ text: 'Долг {{name}}. Нажмите один.' }] }),
    );
    const fixed = planned.ok && fixedSentences(planned.plan, 'Волга');
    const utterances = fixed && 'utterances' in fixed ? fixed.utterances : [];
    expect(utterances.map((each) => (each.kind === 'sentence' ? each.text : ''))).toEqual([
      'Вам звонит Волга.',
      'Нажмите один.',
    ]);
  });

  it('given a creditor that cannot be spoken, then the campaign learns it before anybody is called', () => {
    const planned = planMessage(messageSpec({ disclosure: ['creditor'] }));
    const fixed = planned.ok && fixedSentences(planned.plan, '—');
    expect(fixed).toMatchObject({ ok: false, problem: { variable: 'creditor' } });
  });
});
