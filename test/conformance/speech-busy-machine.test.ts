import { expect, it } from 'vitest';
import { Espeak } from '../../src/adapters/speech/espeak.ts';
import { MemoryStore } from '../../src/adapters/speech/memory-store.ts';
import { Speaker } from '../../src/adapters/speech/speaker.ts';
import type { SpeechEngine } from '../../src/conversation/speech-ports.ts';
import { requireProgram } from '../../src/stack/tools.ts';

/** espeak-ng, on a machine that is too busy for the first run. */
class LateEngine implements SpeechEngine {
  readonly #engine = new Espeak({ command: requireProgram('espeak-ng', 'espeak-ng'), args: [] });
  readonly name = this.#engine.name;
  readonly voices = this.#engine.voices;
  #runs = 0;

  versionOf(): Promise<string> {
    return this.#engine.versionOf();
  }

  speak(...question: Parameters<SpeechEngine['speak']>): ReturnType<SpeechEngine['speak']> {
    this.#runs += 1;
    if (this.#runs === 1) return Promise.reject(new Error('killed after 12460 ms'));
    return this.#engine.speak(...question);
  }
}

it('given a first measurement that failed, then the next text is spoken all the same', async () => {
  const engine = new LateEngine();
  const voice = engine.voices.find(({ language }) => language === 'ru');
  if (!voice) throw new Error('espeak-ng speaks Russian');
  const speaker = new Speaker(voice, { engine, store: new MemoryStore() });
  await expect(speaker.say(['Раз.'])).rejects.toThrow('killed');
  const [alaw] = await speaker.say(['Два.']);
  expect(alaw?.length).toBeGreaterThan(0);
});
