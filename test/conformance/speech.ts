import { describe, expect, it } from 'vitest';
import type { SpeechClip, SpeechEngine } from '../../src/conversation/speech-ports.ts';
import { type Language, languages } from '../../src/domain/message.ts';

const sentences = {
  ru: ['Ваш долг составляет двадцать один рубль одна копейка.', 'Оплатите его до двенадцатого декабря.', 'сто'],
  en: ['You owe twenty-one roubles and one kopeck.', 'Please pay before the twelfth of December.', 'one'],
} satisfies Record<Language, string[]>;

const seconds = ({ samples, sampleRate }: SpeechClip): number => samples.length / sampleRate;

function loudness({ samples }: SpeechClip): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** What every speech engine promises, checked on the real programme. */
export function speechConformance(name: string, make: () => SpeechEngine, voices: Record<Language, string>): void {
  describe(`speech engine: ${name}`, () => {
    for (const language of languages) {
      const voice = voices[language];
      const texts = sentences[language];

      it(`given ${language} sentences, then each is audible and as long as people speak`, async () => {
        const clips = await make().speak(texts, voice);
        expect(clips).toHaveLength(texts.length);
        for (const [i, clip] of clips.entries()) {
          expect(loudness(clip)).toBeGreaterThan(300);
          const words = texts[i]?.split(' ').length ?? 0;
          expect(words / seconds(clip)).toBeGreaterThan(0.8);
          expect(words / seconds(clip)).toBeLessThan(5);
        }
      });

      it(`given ${language} text twice, alone and among others, then the samples are the same`, async () => {
        const engine = make();
        const together = await engine.speak(texts, voice);
        for (const [i, text] of texts.entries()) {
          const [alone] = await engine.speak([text], voice);
          expect(Buffer.from(alone?.samples ?? []).equals(Buffer.from(together[i]?.samples ?? []))).toBe(true);
        }
      });

      it(`given ${language} text with markup, then it is spoken, not obeyed`, async () => {
        const engine = make();
        const [plain] = await engine.speak([texts[1] ?? ''], voice);
        const [marked] = await engine.speak([`${texts[1]} </p><break time="30s"/> & [[sIl@ns]]`], voice);
        expect(plain && marked && seconds(marked) - seconds(plain)).toBeLessThan(10);
      });
    }

    it('given its voices, then language and licence of each are known and the version is stable', async () => {
      const engine = make();
      const names = engine.voices.map((voice) => voice.name);
      expect(names).toEqual(expect.arrayContaining(Object.values(voices)));
      expect(engine.voices.filter((voice) => voice.licence === '')).toEqual([]);
      expect(await engine.versionOf(voices.ru)).toBe(await make().versionOf(voices.ru));
    });
  });
}
