import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureLoudness } from '../../src/adapters/files/audio-ffmpeg.ts';
import { makeRenderer } from '../../src/adapters/speech/make-renderer.ts';
import type { SpeechRenderer } from '../../src/adapters/speech/renderer.ts';
import { promptFolder, speechPrograms } from '../../src/cli/speech-programs.ts';
import type { RenderedMessage, RenderResult } from '../../src/conversation/speech-ports.ts';
import type { MessageSpec } from '../../src/domain/message.ts';
import { messageSpec } from '../unit/conversation/message/message-spec.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dozvon-render-'));
});
afterAll(() => rm(folder, { recursive: true }));

const renderers = new Map<string, SpeechRenderer>();

/** One a mode for all cases: each measures its voices once. */
function renderer(mode: 'sentences' | 'bank' | 'auto'): SpeechRenderer {
  const known = renderers.get(mode);
  if (known) return known;
  const places = { programs: speechPrograms(), promptFolders: [promptFolder], folder, mode, nowMs: Date.now };
  const made = makeRenderer(places);
  renderers.set(mode, made);
  return made;
}

const request = (changes: Partial<MessageSpec> = {}) => ({
  message: messageSpec(changes),
  creditor: 'АО «Волга-Связь»',
});
const debtor = (amount: string) => ({
  vars: { phone: '+79123456700', name: 'Анна', debt: { amount, due: '2026-12-12', service: 'интернет' } },
  today: '2026-11-22',
});

function done(result: RenderResult): RenderedMessage {
  if (result.ok) return result;
  throw new Error(result.problem.message);
}

const mark = (message: RenderedMessage, name: string): number =>
  message.marks.find((each) => each.name === name)?.atMs ?? -1;

describe('rendering a message', () => {
  it.each(['sentences', 'bank'] as const)(
    'given %s, then the file is A-law of its stated length at phone loudness',
    async (mode) => {
      const speech = renderer(mode);
      const prepared = await speech.prepare(request({ disclosure: ['creditor', 'robot'] }));
      const message = done(await speech.render(prepared, debtor('1234.50')));
      const bytes = await readFile(`${message.file}.alaw`);
      expect(message.ms).toBe(bytes.length / 8);
      expect(message.ms).toBeGreaterThan(prepared.fixedMs);
      const lufs = await measureLoudness({ file: `${message.file}.alaw`, format: 'alaw' }, []);
      expect(Math.abs(lufs + 19)).toBeLessThan(1.5);
      expect(mark(message, 'disclosure-end')).toBeGreaterThan(1000);
      expect(mark(message, 'sum-begin')).toBeGreaterThan(mark(message, 'disclosure-end'));
      expect(mark(message, 'sum-end')).toBeGreaterThan(mark(message, 'sum-begin') + 1000);
    },
  );

  it('given the bank, then the very phrases of the sum lie between its marks', async () => {
    const speech = renderer('bank');
    const prepared = await speech.prepare(request());
    const message = done(await speech.render(prepared, debtor('21.01')));
    const other = done(await speech.render(prepared, debtor('500021.01')));
    const sum = (await readFile(`${message.file}.alaw`)).subarray(
      mark(message, 'sum-begin') * 8,
      mark(message, 'sum-end') * 8,
    );
    const longer = (await readFile(`${other.file}.alaw`)).subarray(
      mark(other, 'sum-begin') * 8,
      mark(other, 'sum-end') * 8,
    );
    expect(longer.subarray(-sum.length).equals(sum)).toBe(true);
    expect(longer.length).toBeGreaterThan(sum.length + 8 * 500);
  });

  it('given the same debtor again, then it is the same file; given another sum, then another', async () => {
    const speech = renderer('sentences');
    const prepared = await speech.prepare(request());
    const [one, again, other] = await Promise.all(['5', '5', '6'].map((sum) => speech.render(prepared, debtor(sum))));
    expect(one && again && other && [done(one).file === done(again).file, done(one).file === done(other).file]).toEqual(
      [true, false],
    );
  });

  it('given more waiting sentences than the engine can speak soon, then the bank takes over', async () => {
    const speech = renderer('auto');
    const prepared = await speech.prepare(request());
    const people = Array.from({ length: 25 }, (_, i) => speech.render(prepared, debtor(`${i + 100}.00`)));
    const late = speech.render(prepared, debtor('777.00'));
    const [first] = await Promise.all(people);
    expect([first && done(first).from, done(await late).from]).toEqual(['sentences', 'bank']);
  });

  it('given a campaign for many, then the bank is there before it starts and every sum comes from it', async () => {
    const speech = renderer('auto');
    const prepared = await speech.prepare({ ...request(), bulk: { year: 2026 } });
    const results = await Promise.all(
      ['1.01', '987654.32', '40000'].map((sum) => speech.render(prepared, debtor(sum))),
    );
    expect(results.map((result) => done(result).from)).toEqual(['bank', 'bank', 'bank']);
  }, 180_000);

  it('given a person who calls back, then the greeting names the creditor and is made once', async () => {
    const speech = renderer('sentences');
    const voice = { language: 'ru', voice: 'anna' } as const;
    const [one, again, other] = [
      await speech.callbackGreeting(voice, 'АО «Волга-Связь»'),
      await speech.callbackGreeting(voice, 'АО «Волга-Связь»'),
      await speech.callbackGreeting(voice, 'Банк'),
    ];
    expect([one.file === again.file, one.file === other.file, one.ms > other.ms]).toEqual([true, false, true]);
  });

  it('given a right-party question, then it is apart, with the disclosure, and the sum is not in it', async () => {
    const speech = renderer('sentences');
    const prepared = await speech.prepare(request({ confirm: 'right-party', disclosure: ['robot'] }));
    const message = done(await speech.render(prepared, debtor('9.99')));
    expect(message.opening?.ms).toBeGreaterThan(2000);
    expect(message.opening?.file).not.toBe(message.file);
    expect(mark(message, 'sum-begin')).toBeGreaterThan(0);
  });

  it('given English, then an English voice speaks', async () => {
    const speech = renderer('bank');
    const say = [{ prompt: 'greeting' }, { text: 'You owe {{debt.amount|money}}.' }];
    const prepared = await speech.prepare(request({ language: 'en', voice: 'slt', say }));
    expect(prepared.voice).toMatchObject({ name: 'slt', language: 'en', commercial: true });
    expect(done(await speech.render(prepared, debtor('21.01'))).ms).toBeGreaterThan(5000);
  });
});

describe('a message that cannot be spoken', () => {
  it('given a person without a due date, then the result names the person and the text', async () => {
    const speech = renderer('sentences');
    const prepared = await speech.prepare(request());
    const result = await speech.render(prepared, {
      vars: { name: 'Анна', debt: { amount: '5', service: 'x' } },
      today: '2026-11-22',
    });
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'missing-value', variable: 'debt.due', person: 'Анна' },
    });
  });

  it('given a recording that nobody made, then the campaign does not start', async () => {
    await expect(renderer('sentences').prepare(request({ say: [{ prompt: 'nonsense' }] }))).rejects.toThrow(
      'No recording "nonsense" in the language "ru"',
    );
  });

  it('given a text in a script that no voice knows, then the error names the text', async () => {
    await expect(renderer('sentences').prepare(request({ say: [{ text: '你好。' }] }))).rejects.toThrow('你好');
  });

  it('given a mistake in a text, then the error gives its place', async () => {
    await expect(renderer('sentences').prepare(request({ say: [{ text: 'Долг {{debt.sum}}' }] }))).rejects.toThrow(
      'message.say[0].text, character 6: Unknown variable "debt.sum"',
    );
  });
});
