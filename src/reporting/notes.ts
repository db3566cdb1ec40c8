import type { Language } from './words/word.ts';

const words = {
  ru: (trunk: string) => `Канал связи «${trunk}» — учебная сеть: живым людям не звонили.`,
  en: (trunk: string) => `Trunk "${trunk}" is a simulated network: nobody was really called.`,
} as const satisfies Record<Language, (trunk: string) => string>;

/** The design wants every report to say so when it speaks of a test network. @param simulated of a trunk's name */
export function simulatedNotes(
  trunks: readonly string[],
  simulated: (trunk: string) => boolean,
  language: Language,
): readonly string[] {
  return trunks.filter(simulated).map(words[language]);
}
