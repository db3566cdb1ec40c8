import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../../../web/src/api/errors.ts';
import { blank, bodyOf, draftOf, wrongFields } from '../../../../../web/src/screens/settings/trunks/entry.ts';

const refusal = (params: Record<string, string>, fields: { field: string; problem: string }[]) =>
  new ApiError(422, { code: 'trunk-wrong', message: { en: '' }, remedy: { en: '' }, params, fields });

describe('a trunk in its form', () => {
  test('given numbers as people write them, then they go out in E.164, and empty fields stay away', () => {
    const body = bodyOf({
      ...blank,
      name: 'volga',
      host: ' sip.example.net ',
      callerIds: '8 (495) 123-45-67, 74951234568; +7 495 123-45-69,',
    });
    expect(body.callerIds).toEqual(['+74951234567', '+74951234568', '+74951234569']);
    expect(body).toMatchObject({ host: 'sip.example.net', port: 5060, lines: 30, rate: '5/s' });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['username']));
    for (const away of ['username', 'password', 'proxy', 'simulated']) expect(body).not.toHaveProperty(away);
  });

  test('given what the server keeps, then the form shows it, without a password, and gives the same back', () => {
    const kept = { host: '192.0.2.10', rate: '30/min', username: 'u', register: true, callerIds: ['+74951234567'] };
    const draft = draftOf('volga', { ...kept, port: 5080, lines: 4, codecs: ['alaw'], numberFormat: 'national-8' });
    expect(draft).toMatchObject({ password: '', rate: '0.5', callerIds: '+74951234567' });
    expect(bodyOf(draft)).toMatchObject({ ...kept, rate: '0.5/s', port: 5080, lines: 4, numberFormat: 'national-8' });
  });

  test('given a refusal, then its fields are those of the form, whichever way they are written', () => {
    const inBody = refusal({}, [{ field: 'body.callerIds.1', problem: 'is no number' }]);
    expect([...wrongFields(inBody)]).toEqual(['callerIds']);
    const together = refusal({ fields: 'register, callerIds[0]' }, []);
    expect([...wrongFields(together)].sort()).toEqual(['callerIds', 'register']);
    expect(wrongFields(new Error('offline')).size).toBe(0);
  });
});
