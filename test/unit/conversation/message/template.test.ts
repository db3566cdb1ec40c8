import { describe, expect, it } from 'vitest';
import { planMessage, promptsOf, variablesOf } from '../../../../src/conversation/message/plan.ts';
import { parseTemplate, placeOf } from '../../../../src/conversation/message/template.ts';
import { messageSpec } from './message-spec.ts';

function problems(text: string, columns?: readonly string[]): string[] {
  const result = parseTemplate(text, columns && new Set(columns));
  return result.ok ? [] : result.problems.map(({ offset, length, message }) => `${offset}+${length} ${message}`);
}

describe('texts with variables', () => {
  it('given variables with and without filters, then each speaks by its filter or by its nature', () => {
    const result = parseTemplate('Долг {{debt.amount}} и {{ debt.due | date-no-year }} за {{договор|spell}}');
    expect(result).toEqual({
      ok: true,
      nodes: [
        { kind: 'words', words: 'Долг ' },
        { kind: 'variable', name: 'debt.amount', filter: 'money' },
        { kind: 'words', words: ' и ' },
        { kind: 'variable', name: 'debt.due', filter: 'date-no-year' },
        { kind: 'words', words: ' за ' },
        { kind: 'variable', name: 'договор', filter: 'spell' },
      ],
    });
  });

  it.each([
    ['Долг {{debt.amount|mony}}', ['5+20 Unknown filter "mony"']],
    ['{{name|spell|money}}', ['0+20 Only one filter can follow a variable']],
    ['{{}} {{1a}}', ['0+4 "" is no name of a variable', '5+6 "1a" is no name of a variable']],
    ['a {{name', ['2+2 A "{{" or "}}" stands alone: variables are written {{name}} or {{name|filter}}']],
    ['name}} b', ['4+2 A "{{" or "}}" stands alone: variables are written {{name}} or {{name|filter}}']],
  ])('given "%s", then every mistake is told with its place', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('given a misspelt field of the debt, then it is a mistake without knowing the list', () => {
    expect(problems('{{debt.amuont}}')[0]).toContain('Unknown variable "debt.amuont" (known: name, phone,');
  });

  it('given a name that may be a column, then it is a mistake only when the columns are known', () => {
    expect(problems('{{contract}}')).toEqual([]);
    expect(problems('{{contract}}', ['contract'])).toEqual([]);
    expect(problems('{{contract}}', ['договор'])[0]).toContain('Unknown variable "contract"');
  });

  it('given a place in a text of two lines, then line and column count from one', () => {
    expect(placeOf('ab\ncd {{x}}', 6)).toEqual({ line: 2, column: 4 });
  });
});

describe('a message as a whole', () => {
  it('given disclosure and right-party, then they come before what there is to say', () => {
    const spec = messageSpec({ confirm: 'right-party', disclosure: ['creditor', 'robot'] });
    const planned = planMessage(spec);
    const roles = planned.ok ? planned.plan.parts.map(({ role }) => role) : [];
    expect(roles).toEqual(['disclosure', 'confirm', 'say', 'say']);
  });

  it('given a message, then its variables and prompts are listed once each', () => {
    const planned = planMessage(messageSpec({ disclosure: ['creditor'] }));
    expect(planned.ok && variablesOf(planned.plan)).toEqual(['creditor', 'debt.service', 'debt.amount', 'debt.due']);
    expect(planned.ok && promptsOf(planned.plan)).toEqual(['greeting']);
  });

  it('given mistakes in two texts, then both are told with their places in the file', () => {
    const planned = planMessage(messageSpec({ say: [{ text: '{{a|b}}' }, { prompt: 'x' }, { text: 'да }}' }] }));
    expect(planned.ok ? [] : planned.problems.map(({ where, offset }) => [where, offset])).toEqual([
      ['message.say[0].text', 0],
      ['message.say[2].text', 3],
    ]);
  });
});
