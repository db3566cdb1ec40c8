/** One thing in both languages. */
export interface Word {
  readonly ru: string;
  readonly en: string;
}

export type Language = keyof Word;
