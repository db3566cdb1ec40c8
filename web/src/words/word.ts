import type { Language } from '../i18n/setup.ts';

/** What a code is called, in every language of the screens. A code without a word does not compile. */
export type Word = Readonly<Record<Language, string>>;
