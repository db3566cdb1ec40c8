import manifest from '../../audio-prompts/manifest.json' with { type: 'json' };
import type { OwnPrompt } from './postgres/own-prompts.ts';

/** Lengths in milliseconds of the recordings that a message of one account may play, by name; the own ones go first. */
export function promptLength(own: readonly OwnPrompt[], language: string): (id: string) => number | undefined {
  const known = [...own.map((each) => ({ ...each, id: each.name })), ...manifest.prompts];
  return (id) => known.find((each) => each.id === id && each.language === language)?.lengthMs;
}
