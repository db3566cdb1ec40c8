/** Licences of RHVoice's voices as their authors give them (README of each voice, documentation of RHVoice 1.14). */
const free: Readonly<Record<string, string>> = {
  anna: 'LGPL-2.1-or-later',
  elena: 'LGPL-2.1-or-later or GPL-3.0',
  irina: 'LGPL-2.1-or-later',
  aleksandr: 'LGPL-2.1-or-later',
  'aleksandr-hq': 'CC-BY-SA-4.0 (name the author)',
  slt: 'CMU (free, name the authors)',
};

/** Paid calls need a voice whose licence allows them; one that nobody checked counts as forbidden. */
export function licenceOf(voice: string): { readonly licence: string; readonly commercial: boolean } {
  const licence = free[voice];
  return licence ? { licence, commercial: true } : { licence: 'CC-BY-NC-ND-4.0 or not verified', commercial: false };
}

/** Voices in the order in which they are taken when the campaign names none. */
export const preferredVoices: readonly string[] = ['anna', 'elena', 'irina', 'aleksandr', 'slt'];
