import type { AccountId } from '../../domain/ids.ts';
import type { MessageSpec } from '../../domain/message.ts';
import { collectedLine, type Figures, figuresOf, type StoredFigures } from './figures.ts';
import { checkDays, type Days, daysBefore, instantsOf, weekOf } from './period.ts';

export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The message that most people heard in a period. */
export interface HeardMessage {
  readonly campaignId: string;
  readonly campaign: string;
  readonly message: MessageSpec;
  /** Of its middle rendering. */
  readonly messageMs: number;
}

/** What the dashboard asks the record. */
export interface DashboardReader {
  zone(account: AccountId): Promise<string>;
  figures(account: AccountId, span: Span): Promise<StoredFigures>;
  heard(account: AccountId, span: Span): Promise<HeardMessage | undefined>;
  /** Promises that may still be kept and whose day lies in the span. Kopecks. */
  due(account: AccountId, days: Days): Promise<{ readonly count: number; readonly amount: number }>;
}

export interface DashboardQuestion {
  readonly account: AccountId;
  /** Absent: this week. */
  readonly days?: Days;
  readonly compare: boolean;
  readonly now: Date;
}

export interface Dashboard {
  readonly zone: string;
  readonly days: Days;
  readonly span: Span;
  readonly line: number;
  readonly figures: Figures;
  readonly before: { readonly days: Days; readonly figures: Figures } | null;
  readonly dueThisWeek: { readonly count: number; readonly amount: number };
  readonly message: {
    readonly campaignId: string;
    readonly campaign: string;
    readonly words: string;
    readonly seconds: number;
  } | null;
}

/** What a recording of a message says. */
export type PromptWords = (message: MessageSpec, prompt: string) => Promise<string>;

/** The manager's six questions, answered for a period. @throws DozvonError `period-wrong` */
export async function readDashboard(
  reader: DashboardReader,
  question: DashboardQuestion,
  promptWords: PromptWords,
): Promise<Dashboard> {
  const { account, compare, now } = question;
  const zone = await reader.zone(account);
  const days = checkDays(question.days ?? weekOf(now, zone));
  const span = instantsOf(days, zone);
  const earlier = daysBefore(days);
  const [figures, before, dueThisWeek, heard] = await Promise.all([
    reader.figures(account, span),
    compare ? reader.figures(account, instantsOf(earlier, zone)) : undefined,
    reader.due(account, weekOf(now, zone)),
    reader.heard(account, span),
  ]);
  return {
    zone,
    days,
    span,
    line: collectedLine,
    figures: figuresOf(figures),
    before: before ? { days: earlier, figures: figuresOf(before) } : null,
    dueThisWeek,
    message: heard ? await messageOf(heard, promptWords) : null,
  };
}

/** The words as the campaign gives them, variables by their names. */
async function messageOf(heard: HeardMessage, promptWords: PromptWords): Promise<Dashboard['message']> {
  const { campaignId, campaign, message, messageMs } = heard;
  const parts = message.say.map((part) => ('text' in part ? part.text : promptWords(message, part.prompt)));
  return { campaignId, campaign, words: (await Promise.all(parts)).join(' '), seconds: Math.round(messageMs / 1000) };
}
