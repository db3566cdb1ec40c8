import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWav, writeWav } from '../../src/adapters/files/audio-wav.ts';
import { toneShare } from '../carrier/tone.ts';
import { postFile } from './support/form.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty } from './support/property.ts';

let world: HttpWorld;
let specialist: Asker;

beforeAll(async () => {
  world = await httpWorld();
  specialist = await world.user('specialist');
});
afterAll(() => world.stop());

const rate = 16_000;

/** Silence, a quiet tone, silence: seconds each. */
function quietTone(hertz: number, before: number, tone: number, after: number): Buffer {
  const samples = new Int16Array((before + tone + after) * rate);
  for (let i = before * rate; i < (before + tone) * rate; i++)
    samples[i] = Math.round(600 * Math.sin((2 * Math.PI * hertz * i) / rate));
  return writeWav({ sampleRate: rate, samples });
}

const save = (bytes: Uint8Array, fields: Record<string, string>, name = 'phrase.wav', asker = specialist) =>
  postFile(asker, '/api/prompts', { name, bytes }, fields);

const nameOf = (text: string) => JSON.parse(text).code;

describe('recordings of an account of its own', () => {
  it('when a quiet phrase with silence around it is saved, then telephones play it loud, short, and a message may name it', async () => {
    const saved = await save(quietTone(700, 2, 1, 2), { title: 'Наше приветствие', words: 'Добрый день!' });
    expect(saved.statusCode).toBe(201);
    const { id, prompt, lengthMs } = saved.json();
    expect(id).toBe('nashe-privetstvie');
    // One second of tone, a breath of 150 ms at each end.
    expect(lengthMs).toBeGreaterThan(1000);
    expect(lengthMs).toBeLessThan(1500);
    const sound = readWav((await specialist.get(`/api/prompts/${prompt}/sound`)).rawPayload);
    expect(sound?.sampleRate).toBe(8000);
    expect(toneShare(sound?.samples ?? new Int16Array(), 700)).toBeGreaterThan(0.9);
    // It came at -38 dBFS; -19 LUFS of a tone is a peak well above a tenth of the loudest.
    expect(Math.max(...(sound?.samples ?? []))).toBeGreaterThan(3277);
    const file = { name: 'Own', policy: 'unrestricted', trunks: ['sim'], message: { say: [{ prompt: id }] } };
    const check = await specialist.post('/api/campaigns/check', { file });
    expect(check.json()).toMatchObject({ ok: true });
    const [first] = (await specialist.get('/api/prompts')).json().items;
    expect(first).toMatchObject({ id, text: 'Добрый день!', own: { prompt, title: 'Наше приветствие' } });
  });

  it('given a recording of another account, then a message may not name it and nobody sees it', async () => {
    const stranger = await world.user('specialist', world.theirs);
    await save(quietTone(500, 0, 1, 0), { title: 'theirs alone' }, 'a.wav', stranger);
    const file = {
      name: 'Own',
      policy: 'unrestricted',
      trunks: ['sim'],
      message: { say: [{ prompt: 'theirs-alone' }] },
    };
    const problems = (await specialist.post('/api/campaigns/check', { file })).json().problems;
    expect(problems).toMatchObject([{ message: 'there is no prompt "theirs-alone" in this language' }]);
    const names = (await specialist.get('/api/prompts')).json().items.map(({ id }: { id: string }) => id);
    expect(names).not.toContain('theirs-alone');
  });

  it('when a name is taken, then it is refused unless the take before is to be replaced, which stays in the record', async () => {
    const fields = { title: 'second take', source: 'microphone' };
    const first = (await save(quietTone(400, 0, 1, 0), fields)).json();
    expect(nameOf((await save(quietTone(900, 0, 1, 0), fields)).body)).toBe('prompt-exists');
    const second = await save(quietTone(900, 0, 1, 0), { ...fields, replace: 'true' });
    expect(second.statusCode).toBe(201);
    expect((await specialist.get(`/api/prompts/${first.prompt}/sound`)).statusCode).toBe(404);
    const kept = await world.pool.query(
      `select source, made_by from own_prompts where name = 'second-take' order by made_at`,
    );
    expect(kept.rows.map(({ source }) => source)).toEqual(['microphone', 'microphone']);
  });

  it('given a recording that a campaign plays which is not over, then it is not removed; after the campaign it is', async () => {
    const { prompt, id } = (await save(quietTone(400, 0, 1, 0), { title: 'still played' })).json();
    const { campaign } = await makeProperty(world.pool, world.ours);
    await world.pool.query(
      `update campaigns set spec = jsonb_set(spec, '{message,say}', jsonb_build_array(jsonb_build_object('prompt', $2::text))) where id = $1`,
      [campaign, id],
    );
    const remove = () => specialist.ask({ method: 'DELETE', url: `/api/prompts/${prompt}` });
    expect(nameOf((await remove()).body)).toBe('prompt-in-use');
    await world.pool.query(`update campaigns set state = 'finished' where id = $1`, [campaign]);
    expect((await remove()).statusCode).toBe(204);
  });

  it.each([
    ['a table with the name of a sound', Buffer.from('Телефон;Сумма\n+79120000000;1'), 'audio-unreadable', 422],
    ['a playlist', Buffer.from('#EXTM3U\n/etc/passwd'), 'audio-unreadable', 422],
    ['a WAV that breaks off in its header', quietTone(400, 0, 1, 0).subarray(0, 30), 'audio-unreadable', 422],
    ['silence', quietTone(400, 1, 0, 1), 'audio-none', 422],
    ['four minutes', writeWav({ sampleRate: 1000, samples: new Int16Array(240_000).fill(99) }), 'audio-too-long', 422],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1), 'audio-too-large', 413],
  ] as const)('given %s, then it is refused in words', async (name, bytes, code, status) => {
    const answer = await save(bytes, { title: name });
    expect([nameOf(answer.body), answer.statusCode]).toEqual([code, status]);
  });

  it('given no title, then the field is named', async () => {
    const answer = await save(quietTone(400, 0, 1, 0), {});
    expect([answer.statusCode, answer.json().message.en]).toEqual([422, expect.stringContaining('title')]);
  });
});
