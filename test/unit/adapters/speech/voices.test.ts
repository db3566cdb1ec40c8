import { describe, expect, it } from 'vitest';
import { licenceOf } from '../../../../src/adapters/speech/voice-licences.ts';
import { chooseVoice } from '../../../../src/adapters/speech/voices.ts';
import type { SpeechEngine } from '../../../../src/conversation/speech-ports.ts';
import type { Language } from '../../../../src/domain/message.ts';

function engine(name: string, voices: readonly (readonly [string, Language])[]): SpeechEngine {
  return {
    name,
    voices: voices.map(([voice, language]) => ({ name: voice, language, ...licenceOf(voice) })),
    versionOf: async () => '1',
    speak: async () => [],
  };
}

const rhvoice = engine('rhvoice', [
  ['arina', 'ru'],
  ['elena', 'ru'],
  ['anna', 'ru'],
  ['alan', 'en'],
]);

describe('which voice speaks', () => {
  it('given the voice that the campaign names, then it speaks without a word', () => {
    const { voice, warnings } = chooseVoice([rhvoice], { language: 'ru', voice: 'elena' });
    expect([voice.name, warnings]).toEqual(['elena', []]);
  });

  it('given no wish, then the best free voice of the language speaks', () => {
    expect(chooseVoice([rhvoice], { language: 'ru' }).voice.name).toBe('anna');
  });

  it('given a voice that is not here, then another speaks and the campaign says so', () => {
    const { voice, warnings } = chooseVoice([rhvoice], { language: 'ru', voice: 'marina' });
    expect([voice.name, warnings]).toEqual(['anna', ['No voice "marina" for "ru" here: "anna" speaks instead.']]);
  });

  it('given a voice whose licence forbids paid calls, then it speaks with a warning', () => {
    const { voice, warnings } = chooseVoice([rhvoice], { language: 'ru', voice: 'arina' });
    expect(voice.name).toBe('arina');
    expect(warnings[0]).toContain('forbids paid calls');
  });

  it('given a Russian voice for an English message, then an English one speaks', () => {
    expect(chooseVoice([rhvoice], { language: 'en', voice: 'anna' }).voice.name).toBe('alan');
  });

  it('given nothing that speaks the language, then the error says what to install', () => {
    expect(() => chooseVoice([], { language: 'ru' })).toThrow('No voice here speaks the language "ru"');
  });
});
