import type { Language } from './message.ts';

/** One question about a talk, answered by a digit from 0 to `max`. */
export interface ScoreLine {
  readonly text: string;
  /** 1 to 9: one key of the keyboard answers it. */
  readonly max: number;
  /** How much it counts beside the others. */
  readonly weight: number;
}

export interface ScoreCard {
  readonly name: string;
  readonly lines: readonly ScoreLine[];
}

/** What is wrong with the marks of a card, or undefined. */
export function markProblem({ lines }: Pick<ScoreCard, 'lines'>, marks: readonly number[]): string | undefined {
  if (marks.length !== lines.length) return `it has ${lines.length} lines, and ${marks.length} are answered`;
  const wrong = lines.findIndex(({ max }, i) => !isMark(marks[i], max));
  return wrong < 0 ? undefined : `line ${wrong + 1} takes 0 to ${lines[wrong]?.max}`;
}

const isMark = (mark: number | undefined, max: number): boolean =>
  mark !== undefined && Number.isInteger(mark) && mark >= 0 && mark <= max;

/** Share of what could be reached, by weight: per cent with one digit, half up. */
export function scorePercent({ lines }: Pick<ScoreCard, 'lines'>, marks: readonly number[]): number {
  const all = lines.reduce((sum, { weight }) => sum + weight, 0);
  const reached = lines.reduce((sum, { weight, max }, i) => sum + (weight * (marks[i] ?? 0)) / max, 0);
  return all === 0 ? 0 : Math.round((reached / all) * 1000) / 10;
}

const talk = {
  ru: {
    name: 'Разговор о долге',
    texts: [
      'Назвал себя, кредитора и сказал о записи',
      'Убедился, что говорит с должником, до слов о долге',
      'Назвал сумму, срок и за что долг',
      'Выслушал и узнал причину неоплаты',
      'Договорился о дате и сумме',
      'Подсказал, где и как оплатить',
      'Говорил вежливо, без давления и угроз',
      'Подвёл итог и отметил его верно',
    ],
  },
  en: {
    name: 'Talk about a debt',
    texts: [
      'Named self, the creditor and the recording',
      'Made sure of the person before a word of the debt',
      'Named the sum, the date and what it is for',
      'Listened and learned why it is unpaid',
      'Agreed on a date and a sum',
      'Said where and how to pay',
      'Was polite: no pressure, no threats',
      'Summed up and noted the right outcome',
    ],
  },
} as const satisfies Record<Language, { readonly name: string; readonly texts: readonly string[] }>;

/** What the law asks about counts three times. */
const weights = [2, 3, 1, 1, 2, 1, 3, 1] as const;

/** The card of an account that made none. */
export function firstCard(language: Language): ScoreCard {
  const { name, texts } = talk[language];
  return { name, lines: texts.map((text, i) => ({ text, max: 5, weight: weights[i] ?? 1 })) };
}
