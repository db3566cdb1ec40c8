import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWav } from '../../src/adapters/files/audio-wav.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty } from './support/property.ts';

let world: HttpWorld;
let folder: string;
let sofia: Asker;
let admin: Asker;

beforeAll(async () => {
  world = await httpWorld();
  folder = await mkdtemp(join(tmpdir(), 'dozvon-recordings-'));
  Object.assign(world.kit.addresses.folders, { recordings: folder, cache: folder });
  sofia = await world.user('supervisor');
  admin = await world.user('admin');
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

interface Talk {
  readonly seconds?: number;
  readonly operator?: string;
  /** Days before now. */
  readonly days?: number;
}

/** A recorded talk: one second of silence, one as loud as can be. */
async function recorded({ seconds = 60, operator, days = 0 }: Talk = {}) {
  const made = await makeProperty(world.pool, world.ours);
  const samples = new Int16Array(16_000).fill(32_767, 8000);
  await writeFile(join(folder, `${made.recording}.wav`), writeWav({ sampleRate: 8000, samples }));
  await world.pool.query(
    `update recordings set file = id::text, seconds = $2, transfer_id = $3, started_at = now() - make_interval(days => $4) where id = $1`,
    [made.recording, seconds, made.transfer, days],
  );
  await world.pool.query('update transfers set operator_id = $2, attempt_id = $3 where id = $1', [
    made.transfer,
    operator ?? made.operator,
    made.attempt,
  ]);
  return { ...made, recording: made.recording ?? '', operator: operator ?? made.operator ?? '' };
}

const play = (recording: string, range?: string, reason = 'complaint 17') =>
  sofia.ask({
    method: 'GET',
    url: `/api/recordings/${recording}/audio?reason=${encodeURIComponent(reason)}`,
    headers: range === undefined ? {} : { range },
  });

const hearings = async (recording: string) =>
  (await sofia.get(`/api/recordings/${recording}`)).json().hearings.map(({ reason }: { reason: string }) => reason);

const ids = async (query: string) =>
  (await sofia.get(`/api/recordings?${query}`)).json().items.map(({ id }: { id: string }) => id);

describe('the sound of a recording', () => {
  it('when a player asks for ranges, then each is answered with 206, and one hearing is one line of the audit log', async () => {
    const { recording } = await recorded();
    const first = await play(recording, 'bytes=0-');
    expect([first.statusCode, first.headers['content-range']]).toEqual([206, 'bytes 0-32043/32044']);
    const middle = await play(recording, 'bytes=44-143');
    expect([middle.statusCode, middle.rawPayload.length, middle.headers['content-range']]).toEqual([
      206,
      100,
      'bytes 44-143/32044',
    ]);
    expect((await play(recording, 'bytes=99999-')).statusCode).toBe(416);
    expect(await hearings(recording)).toEqual(['complaint 17']);
    const whole = await play(recording, undefined, 'training');
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.rawPayload.length]).toEqual([200, 'bytes', 32_044]);
    expect(await hearings(recording)).toEqual(['training', 'complaint 17']);
  });

  it('when a stretch is asked for that does not begin the sound, then the first of them is a line, too', async () => {
    const { recording } = await recorded();
    await play(recording, 'bytes=1-');
    await play(recording, 'bytes=2-');
    expect(await hearings(recording)).toEqual(['complaint 17']);
  });

  it('given one quiet and one loud second, then the picture shows them; it is made once', async () => {
    const { recording } = await recorded();
    const picture = (await sofia.get(`/api/recordings/${recording}/peaks`)).json();
    expect(picture).toMatchObject({ seconds: 2, lanes: [{ side: 'both' }] });
    const { peaks } = picture.lanes[0];
    expect([Math.max(...peaks.slice(0, 390)), Math.min(...peaks.slice(410))]).toEqual([0, 100]);
    await rm(join(folder, `${recording}.wav`));
    expect((await sofia.get(`/api/recordings/${recording}/peaks`)).json()).toEqual(picture);
  });

  it('given each side recorded apart, then the picture has a line for each', async () => {
    const { recording } = await recorded();
    for (const side of ['person', 'operator'])
      await writeFile(
        join(folder, `${recording}-${side}.wav`),
        writeWav({ sampleRate: 8000, samples: new Int16Array(800) }),
      );
    const { lanes } = (await sofia.get(`/api/recordings/${recording}/peaks`)).json();
    expect(lanes.map(({ side }: { side: string }) => side)).toEqual(['person', 'operator']);
  });

  it('given a hold on the person, then the sound is not deleted; without it both sides go and the talk stays known', async () => {
    const { recording, person } = await recorded();
    await writeFile(join(folder, `${recording}-person.wav`), 'x');
    const { rows } = await world.pool.query(
      `insert into retention_holds (account_id, what, subject, reason, held_by) values ($1, 'person', $2, 'court', 'igor') returning id`,
      [world.ours, person],
    );
    const remove = () => admin.ask({ method: 'DELETE', url: `/api/recordings/${recording}?reason=asked%20to` });
    const held = await remove();
    expect([held.statusCode, held.json().code, held.json().params.reason]).toEqual([409, 'recording-held', 'court']);
    await world.pool.query('update retention_holds set released_at = now() where id = $1', [rows[0].id]);
    expect((await remove()).statusCode).toBe(204);
    for (const name of [recording, `${recording}-person`])
      await expect(stat(join(folder, `${name}.wav`))).rejects.toThrow('ENOENT');
    expect((await play(recording)).json().code).toBe('recording-gone');
    expect((await sofia.get(`/api/recordings/${recording}`)).json().recording.lostWhy).toBe('deleted');
  });
});

describe('finding recordings', () => {
  it('given talks of all kinds, then each filter finds its own', async () => {
    const one = await recorded({ seconds: 300 });
    const other = await recorded({ seconds: 12, days: 40 });
    const { rows } = await world.pool.query('select phone from attempts where id = $1', [one.attempt]);
    const phone = encodeURIComponent(`8${rows[0].phone.slice(2)}`);
    for (const query of [
      `person=${one.person}`,
      `phone=${phone}`,
      `operator=${one.operator}`,
      `campaign=${one.campaign}`,
      `person=${one.person}&minSeconds=300&maxSeconds=300`,
      `person=${one.person}&queue=collectors&disposition=heard-full`,
      `person=${one.person}&scored=false&commented=true`,
    ])
      expect(await ids(query), query).toEqual([one.recording]);
    expect(await ids(`person=${other.person}&from=2020-01-01T00:00:00Z`)).toEqual([other.recording]);
    expect(await ids(`person=${other.person}&maxSeconds=11`)).toEqual([]);
    expect(await ids(`person=${one.person}&scored=true`)).toEqual([]);
  });

  it('given more than a page, then the cursor goes through all of them once', async () => {
    const { operator, recording } = await recorded();
    const more = [await recorded({ operator, days: 1 }), await recorded({ operator, days: 2 })];
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = (await sofia.get(`/api/recordings?operator=${operator}&limit=2${cursor}`)).json();
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual([recording, ...more.map((each) => each.recording)]);
  });

  it('given seven talks of an operator in a week, then the sample is five of them, the same when asked again', async () => {
    const { operator } = await recorded();
    for (let i = 0; i < 6; i++) await recorded({ operator });
    await recorded({ operator, days: 9 });
    await recorded({ operator, seconds: 3 });
    const sample = await ids(`operator=${operator}&sample=week`);
    expect(sample).toHaveLength(5);
    expect(await ids(`operator=${operator}&sample=week`)).toEqual(sample);
  });
});

describe('what supervisors make of a talk', () => {
  it('when a talk is scored, then the share by weight is shown in the list and the story, and a changed card changes nothing', async () => {
    const { recording, person } = await recorded();
    const name = `card ${randomUUID()}`;
    const put = (url: string, payload: object) => sofia.ask({ method: 'PUT', url, payload });
    const lines = [
      { text: 'polite', max: 5, weight: 3 },
      { text: 'sum', max: 1, weight: 1 },
    ];
    await put('/api/score-cards', { name, lines });
    const wrong = await put(`/api/recordings/${recording}/score`, { card: name, marks: [9, 1] });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'score-wrong']);
    const score = await put(`/api/recordings/${recording}/score`, { card: name, marks: [4, 0], note: 'fine' });
    expect(score.json()).toEqual({ percent: 60 });
    await put('/api/score-cards', { name, lines: lines.slice(0, 1) });
    const story = (await sofia.get(`/api/recordings/${recording}`)).json();
    expect(story.score).toMatchObject({ percent: 60, marks: [4, 0], lines, note: 'fine' });
    expect(await ids(`person=${person}&scored=true`)).toEqual([recording]);
    expect(
      (await sofia.ask({ method: 'DELETE', url: `/api/score-cards/${encodeURIComponent(name)}` })).statusCode,
    ).toBe(204);
  });

  it('given an account without cards, then there is one of eight lines in each language', async () => {
    const items = (await (await world.user('supervisor', world.theirs)).get('/api/score-cards')).json().items;
    expect(items.map(({ lines }: { lines: unknown[] }) => lines.length)).toEqual([8, 8]);
  });

  it('when a moment of a live talk is marked, then it stands at its second in the recording; a word is taken back by its id', async () => {
    const { recording, transfer } = await recorded();
    await world.pool.query(
      `update transfers set state = 'bridged', bridged_at = now() - interval '42 seconds' where id = $1`,
      [transfer],
    );
    expect((await sofia.post(`/api/wall/calls/${transfer}/marks`, { text: 'here' })).statusCode).toBe(204);
    await world.pool.query(`update transfers set state = 'ended' where id = $1`, [transfer]);
    expect((await sofia.post(`/api/wall/calls/${transfer}/marks`, { text: 'late' })).json().code).toBe('call-over');
    const said = await sofia.post(`/api/recordings/${recording}/comments`, {
      atMs: 1500,
      text: 'did not name the sum',
    });
    const comments = (await sofia.get(`/api/recordings/${recording}`)).json().comments;
    expect(comments.map(({ text }: { text: string }) => text)).toEqual(['Грубит', 'did not name the sum', 'here']);
    expect(Math.round(comments[2].atMs / 1000)).toBe(42);
    await sofia.ask({ method: 'DELETE', url: `/api/recordings/${recording}/comments/${said.json().id}` });
    expect((await sofia.get(`/api/recordings/${recording}`)).json().comments).toHaveLength(2);
  });
});
