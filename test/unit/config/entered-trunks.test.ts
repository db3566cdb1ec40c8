import { describe, expect, test } from 'vitest';
import { enteredTrunk, trunkProblems } from '../../../src/config/enter-trunk.ts';
import { TrunkBook } from '../../../src/config/entered-trunks.ts';
import { parseConfig } from '../../../src/config/load.ts';

const file = () => parseConfig('trunks: { volga: { host: sip.example.net, lines: 7 } }', 'dozvon.yaml');
const fieldsOf = (settings: unknown) => trunkProblems(settings).map(({ field }) => field);

describe('trunks that are entered beside those of the file', () => {
  test('given an entered trunk, then the configuration has it, with the defaults of the file, and keeps its own', () => {
    const book = new TrunkBook(file());
    expect(book.put([{ name: 'kama', settings: { host: '192.0.2.10', rate: '30/min' } }])).toEqual([]);
    expect(Object.keys(book.config.trunks).sort()).toEqual(['kama', 'volga']);
    expect(book.config.trunks.kama).toMatchObject({ host: '192.0.2.10', port: 5060, lines: 30, rate: 0.5 });
  });

  test('when it is taken out again, then whoever holds the configuration sees it gone', () => {
    const book = new TrunkBook(file());
    const { config } = book;
    book.put([{ name: 'kama', settings: { host: '192.0.2.10' } }]);
    book.put([]);
    expect(Object.keys(config.trunks)).toEqual(['volga']);
  });

  test('given a name of the file, then the file goes before', () => {
    const book = new TrunkBook(file());
    book.put([{ name: 'volga', settings: { host: '192.0.2.10' } }]);
    expect(book.config.trunks.volga).toMatchObject({ host: 'sip.example.net', lines: 7 });
  });

  test('given one that this version cannot read, then it is named and left out, and the others are there', () => {
    const book = new TrunkBook(file());
    const wrong = book.put([
      { name: 'odd', settings: { peer: 'x' } },
      { name: 'kama', settings: { host: '192.0.2.10' } },
    ]);
    expect(wrong).toEqual(['odd']);
    expect(Object.keys(book.config.trunks).sort()).toEqual(['kama', 'volga']);
  });
});

describe('a trunk as somebody enters it', () => {
  test('given what the file would take, then it is kept in the form of the file', () => {
    const { settings } = enteredTrunk('kama', { host: '192.0.2.10', rate: '8/s', callerIds: ['+74951234567'] });
    expect(settings).toMatchObject({ host: '192.0.2.10', port: 5060, rate: '8/s', callerIds: ['+74951234567'] });
  });

  test.each([
    ['no host', { host: '' }, ['host']],
    ['a port that is none', { host: '192.0.2.10', port: 70_000 }, ['port']],
    ['a registration without a password', { host: '192.0.2.10', register: true, username: 'u' }, ['register']],
    ['a password without a name', { host: '192.0.2.10', password: 'p' }, ['password']],
    ['a caller id that is no E.164', { host: '192.0.2.10', callerIds: ['84951234567'] }, ['callerIds[0]']],
    ['a test network on the internet', { host: 'sip.example.net', simulated: true }, ['host']],
    ['the simulated network, which a running stack cannot begin', { host: 'simulated' }, ['host']],
    ['a field that is none', { host: '192.0.2.10', secret: 'x' }, ['secret']],
  ])('given %s, then that field is named', (_what, settings, fields) => {
    expect(fieldsOf(settings)).toEqual(fields);
  });

  test('given a name that no endpoint can have, then nothing is kept', () => {
    expect(() => enteredTrunk('волга', { host: '192.0.2.10' })).toThrow(
      expect.objectContaining({ code: 'trunk-wrong', params: expect.objectContaining({ fields: 'name' }) }),
    );
  });

  test('given a password, then no problem of another field repeats it', () => {
    const problems = trunkProblems({ host: '', username: 'u', password: 'hush-hush' });
    expect(JSON.stringify(problems)).not.toContain('hush-hush');
  });
});
