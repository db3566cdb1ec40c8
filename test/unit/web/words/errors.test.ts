import { describe, expect, it, vi } from 'vitest';
import { campaignStates } from '../../../../src/domain/campaign.ts';
import { type ErrorCode, errorCatalogue } from '../../../../src/domain/errors/index.ts';
import { operatorStates } from '../../../../src/domain/operator.ts';
import { ApiError, complaint, loadRussian } from '../../../../web/src/api/errors.ts';
import { errorWords, valueWords } from '../../../../web/src/words/errors/index.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

/** Values of the English sentence that tell a Russian reader nothing: English words, or names of the API. */
const leftOut: Partial<Record<ErrorCode, readonly string[]>> = {
  'not-found': ['what', 'name'],
  'not-allowed': ['right'],
  'campaign-file-invalid': ['file'],
  'mapping-wrong': ['file'],
  'outcome-incomplete': ['outcome'],
  'callback-unlawful': ['why'],
};

/** Names and formats that are written in Latin letters in Russian too. */
const names = new Set([
  'AMI',
  'ARI',
  'Asterisk',
  'CSV',
  'DEF',
  'JSON',
  'MP3',
  'ODS',
  'ODT',
  'OGG',
  'PDF',
  'RTF',
  'WAV',
  'Word',
  'OpenDocument',
  'XLS',
  'XLSX',
  'XML',
  'YAML',
]);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const latin = (text: string) => text.replace(/\{\w+\}/g, '').match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];

describe('the error catalogue in Russian', () => {
  it('given the catalogue of the server, then every code has its Russian words and there is no other', () => {
    expect(Object.keys(errorWords).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('given %s, then its Russian names the values that the English sentence names', (code) => {
    const { message, remedy } = errorCatalogue[code];
    const russian = placeholders((errorWords[code] ?? []).join(' '));
    const needed = placeholders(message).filter((name) => !leftOut[code]?.includes(name));
    expect(placeholders(`${message} ${remedy}`)).toEqual(expect.arrayContaining(russian));
    expect(russian).toEqual(expect.arrayContaining(needed));
  });

  it.each(codes)('given %s, then what happened and what to do are whole Russian sentences', (code) => {
    const [message = '', remedy = ''] = errorWords[code] ?? [];
    expect(message).toMatch(/^[А-ЯЁA-Z«{].*[^.]$/su);
    expect(remedy).toMatch(/^[А-ЯЁ].*(?:\.|: \{remedy\})$/su);
    expect(`${message} ${remedy}`).not.toMatch(/успешно|произошла ошибка|dozvon|--/iu);
    expect(latin(`${message} ${remedy}`).filter((word) => !names.has(word))).toEqual([]);
  });

  it.each(Object.entries(valueWords))(
    'given %s, then it is a value of that error and its words are Russian',
    (key, words) => {
      const [code = '', param = ''] = key.split('.');
      expect(placeholders((errorWords[code] ?? []).join(' '))).toContain(param);
      expect(
        Object.values(words)
          .flatMap(latin)
          .filter((word) => !names.has(word)),
      ).toEqual([]);
    },
  );

  it.each([
    ['list-has-campaign.state', campaignStates],
    ['illegal-transition.to', campaignStates],
    ['operator-busy.state', operatorStates],
  ])('given %s, then every state has its Russian word', (key, states) => {
    expect(Object.keys(valueWords[key] ?? {}).sort()).toEqual([...states].sort());
  });
});

function refused(code: string, params: Record<string, string | number>): ApiError {
  return new ApiError(409, { code, message: { en: 'It went wrong' }, remedy: { en: 'Do this.' }, params, fields: [] });
}

describe('what a reader is told', () => {
  it('given the Russian words are not here yet, then the server’s English is shown, and Russian as soon as they are', async () => {
    vi.resetModules();
    const page = await import('../../../../web/src/api/errors.ts');
    const error = new page.ApiError(429, refused('login-locked', { seconds: 40 }).refusal);
    expect(page.complaint(error, 'ru').message).toBe('It went wrong');
    await page.loadRussian();
    expect(page.complaint(error, 'ru').message).toBe('Слишком много неверных паролей: вход закрыт ещё на 40 с');
    expect(page.complaint(error, 'en')).toEqual({ code: 'login-locked', message: 'It went wrong', remedy: 'Do this.' });
  });

  it('given a code that the Russian words do not know, then the server’s English is shown', async () => {
    await loadRussian();
    expect(complaint(refused('brand-new', {}), 'ru').remedy).toBe('Do this.');
  });

  it('given a fixed word and a name that is spelt like it, then only the fixed word is translated', async () => {
    await loadRussian();
    const error = refused('list-has-campaign', { list: 'paused', campaign: 'running', state: 'running' });
    expect(complaint(error, 'ru').message).toBe(
      'Список «paused» нельзя удалить: по нему есть кампания «running» (идёт)',
    );
  });

  it('given a time of the server, then it is written as the screens write times', async () => {
    await loadRussian();
    const error = refused('callback-unlawful', { at: '2026-11-22T04:05:00.000Z', next: 'never' });
    const { message, remedy } = complaint(error, 'ru');
    expect(message).toMatch(/^По закону в это время звонить нельзя: вс, 22 нояб., \d\d:05$/);
    expect(remedy).toBe('Ближайшее законное время: его нет.');
  });
});
