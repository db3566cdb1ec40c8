import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'dozvon-uploads-'));
let world: HttpWorld;
let specialist: Asker;

beforeAll(async () => {
  world = await httpWorld();
  Object.assign(world.kit.addresses.folders, { cache: folder });
  specialist = await world.user('specialist');
});

afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As Excel of a Russian office writes it: a title, then the header, windows-1251 and semicolons. */
const messy = [
  'Список должников на 22.11.2026;;;',
  'Тел.;ФИО;Сумма долга;Прим',
  '8(912)345-67-89;Иванов Иван;1 234,56;=1+1',
  '9,12E+09;Петров Пётр;500;',
  '+7 495 123-45-67;Сидорова Анна;0;',
  '',
].join('\r\n');

async function send(as: Asker, bytes: Buffer | string, name = 'долги.csv'): Promise<string> {
  const boundary = 'dozvon-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const answer = await as.ask({ method: 'POST', url: '/api/uploads', headers, payload });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

interface Preview {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerRow: number;
  readonly phoneMissing: boolean;
  readonly columns: { readonly header: string; readonly means: string; readonly why: string }[];
}

describe('a list on its way in', () => {
  it('given a CP1251 file with a title above its header, then letters, delimiter, header and columns are right at once', async () => {
    const id = await send(specialist, iconv.encode(messy, 'windows-1251'));
    const preview = (await specialist.post(`/api/uploads/${id}/preview`, {})).json<Preview>();
    expect(preview).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headerRow: 2, phoneMissing: false });
    expect(preview.columns.map(({ header, means, why }) => [header, means, why])).toEqual([
      ['Тел.', 'phone', 'header'],
      ['ФИО', 'name', 'header'],
      ['Сумма долга', 'amount', 'header'],
      ['Прим', 'variable', 'new'],
    ]);
  });

  it('given a column is chosen by hand, then it is taken for that, and one that stays a variable is no field', async () => {
    const id = await send(specialist, messy);
    const body = { columns: { phone: [1], name: [4] }, variables: [3], headerRow: 2 };
    const preview = (await specialist.post(`/api/uploads/${id}/preview`, body)).json<Preview>();
    expect(preview.columns.map(({ means, why }) => [means, why])).toEqual([
      ['phone', 'chosen'],
      ['variable', 'new'],
      ['variable', 'chosen'],
      ['name', 'chosen'],
    ]);
  });

  it('given a list without phones, then it is shown all the same and says so', async () => {
    const id = await send(specialist, 'Цвет,Размер\nкрасный,5\n');
    const preview = (await specialist.post(`/api/uploads/${id}/preview`, {})).json<Preview>();
    expect(preview).toMatchObject({ phoneMissing: true });
    expect(preview.columns.map(({ means }) => means)).toEqual(['variable', 'variable']);
  });

  it('when it is checked and loaded, then the figures agree, and the upload is gone', async () => {
    const id = await send(specialist, iconv.encode(messy, 'windows-1251'));
    const figures = { rows: 3, accepted: 1, refused: 2 };
    const checked = (await specialist.post(`/api/uploads/${id}/check`, {})).json();
    expect(checked).toMatchObject({ ...figures, listId: null });
    expect(checked.refusedBecause).toEqual(
      expect.arrayContaining([
        { column: 'phone', reason: 'digits-lost', count: 1 },
        { column: 'amount', reason: 'nothing-owed', count: 1 },
      ]),
    );
    const loaded = await specialist.post(`/api/uploads/${id}/load`, { list: 'ноябрь', mapping: {} });
    expect(loaded.json()).toMatchObject({ ...figures, listId: expect.any(String), importId: expect.any(String) });
    expect((await specialist.post(`/api/uploads/${id}/check`, {})).statusCode).toBe(404);
  });

  it('when the refused rows are saved, then each stands whole with its reason, and no cell is a formula', async () => {
    const id = await send(specialist, `${messy}=cmd|x;Злой;-5;@sum\r\n`);
    const answer = await specialist.post(`/api/uploads/${id}/refused`, { mapping: {}, language: 'ru' });
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body.split('\r\n')).toEqual([
      '\uFEFFТел.;ФИО;Сумма долга;Прим;Строка;Причина отказа',
      '9,12E+09;Петров Пётр;500;;4;таблица потеряла цифры номера: задайте столбцу формат «Текстовый» и выгрузите снова',
      "'+7 495 123-45-67;Сидорова Анна;0;;5;долга нет: сумма ноль или меньше",
      "'=cmd|x;Злой;'-5;'@sum;6;нет номера, по которому можно позвонить",
      '',
    ]);
  });

  it('given a file that is no list, then it is refused with its reason', async () => {
    const id = await send(specialist, Buffer.from('%PDF-1.7 …'), 'долги.pdf');
    const answer = await specialist.post(`/api/uploads/${id}/preview`, {});
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'list-not-text' });
  });

  it('given an upload of another account or no upload at all, then it is not found', async () => {
    const id = await send(specialist, messy);
    const foreigner = await world.user('specialist', world.theirs);
    expect((await foreigner.post(`/api/uploads/${id}/preview`, {})).statusCode).toBe(404);
    expect((await specialist.post('/api/uploads/..%2F..%2Fetc/preview', {})).statusCode).toBe(404);
  });
});

describe('a saved mapping', () => {
  it('when it is saved twice, then the newest word counts; another account sees none; when removed, it is gone', async () => {
    const template = { name: 'Волга CSV', headers: ['Тел.', 'ФИО'], mapping: { columns: { phone: [1] } } };
    const save = (mapping: object) =>
      specialist.ask({ method: 'PUT', url: '/api/mapping-templates', payload: { ...template, mapping } });
    await save({});
    expect((await save(template.mapping)).statusCode).toBe(204);
    expect((await specialist.get('/api/mapping-templates')).json()).toEqual({ items: [template] });
    const foreigner = await world.user('specialist', world.theirs);
    expect((await foreigner.get('/api/mapping-templates')).json()).toEqual({ items: [] });
    const url = `/api/mapping-templates/${encodeURIComponent(template.name)}`;
    expect((await specialist.ask({ method: 'DELETE', url })).statusCode).toBe(204);
    expect((await specialist.ask({ method: 'DELETE', url })).statusCode).toBe(404);
  });
});
