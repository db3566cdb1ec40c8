import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dozvon-say-'));
afterAll(() => rmSync(folder, { recursive: true }));

const debtor = JSON.stringify({
  phone: '+79123456700',
  name: 'Иван Петров',
  debt: { amount: '1234.50', due: '2026-12-12', service: 'услуги связи' },
});

function campaign(name: string, message: string): string {
  const file = join(folder, `${name}.yaml`);
  const head = `name: Тест\naccount: demo\npolicy: unrestricted\ncreditor: "АО «Волга-Связь»"\ntrunks: [sim]\n`;
  writeFileSync(file, `${head}message:\n  language: ru\n${message}`);
  return file;
}

function say(file: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'say', file, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('say --text', () => {
  it('given the debtor of the guide, then standard output is what is spoken and nothing else', () => {
    const file = campaign(
      'whole',
      '  disclosure: [creditor, robot, recording]\n  say:\n    - prompt: greeting\n    - text: "Ваш долг за {{debt.service}} на {{today|date}} составляет {{debt.amount|money}}. Оплатите его до {{debt.due|date}}."\n',
    );
    const result = say(file, '--debtor', debtor, '--text', '--today', '2026-11-21');
    expect(result).toEqual({
      status: 0,
      stderr: '',
      stdout: [
        'Вам звонит АО «Волга-Связь». С вами говорит робот. Разговор записывается.',
        'Здравствуйте! Пожалуйста, выслушайте важное сообщение.',
        'Ваш долг за услуги связи на двадцать первого ноября две тысячи двадцать шестого года составляет одна тысяча двести тридцать четыре рубля пятьдесят копеек. Оплатите его до двенадцатого декабря две тысячи двадцать шестого года.',
        '',
      ].join('\n'),
    });
  });

  it('given a debtor without a due date, then the command fails and names person, variable and text', () => {
    const file = campaign('due', '  say:\n    - text: "Оплатите до {{debt.due|date}}."\n');
    const result = say(file, '--debtor', '{"name":"Анна"}', '--text');
    expect([result.status, result.stdout]).toEqual([1, '']);
    expect(result.stderr).toContain('The message for Анна cannot be spoken: There is no value for {{debt.due}}');
    expect(result.stderr).toContain('"Оплатите до {{debt.due|date}}."');
  });

  it.each([
    ['{"phone"', 'not usable'],
    ['[]', 'must be one JSON object'],
    ['"x"', 'must be one JSON object'],
  ])('given --debtor %s, then it is wrong use and an example is shown', (json, words) => {
    const file = campaign('any', '  say:\n    - text: "Да."\n');
    const result = say(file, '--debtor', json, '--text');
    expect([result.status, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain(words);
  });

  it('given a day that no calendar has, then --today is wrong use', () => {
    const file = campaign('day', '  say:\n    - text: "Сегодня {{today}}."\n');
    const result = say(file, '--debtor', debtor, '--text', '--today', '2026-02-30');
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('2026-02-30');
  });
});
