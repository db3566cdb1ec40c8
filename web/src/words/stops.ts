import type { Stop } from '../api/people.ts';
import type { Word } from './word.ts';

/** Why a person must not be called. */
export const stopWords = {
  bankruptcy: { ru: 'банкротство', en: 'bankruptcy' },
  refusal: { ru: 'отказ от взаимодействия', en: 'refused contact' },
  'representative-only': { ru: 'только через представителя', en: 'representative only' },
  hospital: { ru: 'в больнице', en: 'in hospital' },
  'disability-1': { ru: 'инвалид I группы', en: 'disability group I' },
  minor: { ru: 'несовершеннолетний', en: 'minor' },
  incapacitated: { ru: 'недееспособен', en: 'incapacitated' },
  dispute: { ru: 'спорит с долгом', en: 'disputes the debt' },
  'wrong-person': { ru: 'не тот человек', en: 'wrong person' },
  'opted-out': { ru: 'просил не звонить', en: 'opted out' },
} as const satisfies Record<Stop, Word>;
