import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../src/adapters/ari/answers.ts';

describe('status of an ARI reply', () => {
  it.each([
    [404, '{"message":"Channel not found"}', 'gone', '404 Channel not found'],
    [
      409,
      '{"message":"Channel with given unique ID already exists"}',
      'conflict',
      '409 Channel with given unique ID already exists',
    ],
    [412, '{"message":"Channel in invalid state"}', 'conflict', '412 Channel in invalid state'],
    [400, '{"message":"Bad"}', 'refused', '400 Bad'],
    [422, '', 'refused', '422 '],
    [500, '{"error":"Allocation failed"}', 'refused', '500 Allocation failed'],
  ])('%i is told as its kind of failure, with the words of the server', (status, text, kind, message) => {
    expect(answerOf(status, text)).toEqual({ ok: false, failure: kind, message });
  });

  it.each([200, 201, 204])('%i is a success that keeps the text unparsed', (status) => {
    expect(answerOf(status, '{"id":"a"}')).toEqual({ ok: true, value: '{"id":"a"}' });
  });
});
