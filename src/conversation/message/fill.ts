import { type DebtorVars, valueAt } from '../../domain/debtor-filter.ts';
import type { Language } from '../../domain/message.ts';
import type { CurrencyCode } from '../spoken/money.ts';
import { spokenPlain } from '../spoken/plain.ts';
import { filters, isFilter } from './filters.ts';
import { type Chunk, type Fragment, fragmentsOf } from './fragments.ts';
import type { MessagePlan, PartRole, PlanPart } from './plan.ts';
import type { TemplateNode } from './template.ts';

/** What one debtor's message is made of. */
export interface MessageFacts {
  /** As `say --debtor` takes it: `phone`, `name`, `debt.amount` (decimal), `debt.due` (ISO), `debt.service`, extra columns. */
  readonly vars: DebtorVars;
  /** The day of the call in the person's zone, `2026-12-12`. */
  readonly today: string;
  /** Named in the disclosure. */
  readonly creditor: string;
  /** Absent: roubles. */
  readonly currency?: CurrencyCode;
}

/** One stretch of audio: a recorded prompt, or a sentence. */
export type Utterance =
  | { readonly kind: 'prompt'; readonly role: PartRole; readonly part: number; readonly prompt: string }
  | {
      readonly kind: 'sentence';
      readonly role: PartRole;
      /** Index of the message part that it belongs to. */
      readonly part: number;
      /** The whole sentence as it is spoken: no digits, no signs. */
      readonly text: string;
      /** The same cut at its variables, for a bank of fragments. */
      readonly fragments: readonly Fragment[];
    };

/** Why this person's message cannot be spoken. The campaign does not start, or the person is skipped. */
export interface MessageProblem {
  readonly kind: 'missing-value' | 'unfit-value';
  readonly variable: string;
  /** Name of the person, else the number, else "?". */
  readonly person: string;
  /** The text that needs the value, as it was written. */
  readonly text: string;
  /** One English sentence for people. */
  readonly message: string;
}

export type FillResult =
  | { readonly ok: true; readonly utterances: readonly Utterance[] }
  | { readonly ok: false; readonly problem: MessageProblem };

/** Variables with one value for the whole campaign, at least for a day. */
const shared: ReadonlySet<string> = new Set(['today', 'creditor']);

/** Puts one debtor's values into a message. Stops at the first value that is missing or cannot be spoken. */
export function fillMessage(plan: MessagePlan, facts: MessageFacts): FillResult {
  const utterances: Utterance[] = [];
  for (const [part, planned] of plan.parts.entries()) {
    if (planned.kind === 'prompt') {
      utterances.push({ kind: 'prompt', role: planned.role, part, prompt: planned.prompt });
      continue;
    }
    for (const nodes of planned.sentences) {
      const chunks = chunksOf(nodes, plan.language, facts, planned);
      if ('problem' in chunks) return { ok: false, problem: chunks.problem };
      utterances.push({ kind: 'sentence', role: planned.role, part, ...sentence(chunks.chunks) });
    }
  }
  return { ok: true, utterances };
}

/**
 * Sentences that are the same for everybody on every day: rendered once per campaign.
 * A creditor that cannot be spoken shows here, before the campaign starts.
 */
export function fixedSentences(plan: MessagePlan, creditor: string): FillResult {
  const parts = plan.parts.flatMap((part): PlanPart[] => {
    if (part.kind === 'prompt') return [];
    return [{ ...part, sentences: part.sentences.filter((nodes) => nodes.every(isFixed)) }];
  });
  return fillMessage({ ...plan, parts }, { vars: {}, today: '', creditor });
}

function isFixed(node: TemplateNode): boolean {
  return node.kind === 'words' || node.name === 'creditor';
}

/** Text of the whole message, a line a part: exactly what is spoken. */
export function spokenText(utterances: readonly Utterance[], promptText: (id: string) => string): string {
  const lines = new Map<number, string[]>();
  for (const utterance of utterances) {
    const text = utterance.kind === 'prompt' ? promptText(utterance.prompt) : utterance.text;
    lines.set(utterance.part, [...(lines.get(utterance.part) ?? []), text]);
  }
  return [...lines.values()].map((sentences) => sentences.join(' ')).join('\n');
}

function sentence(chunks: readonly Chunk[]): { text: string; fragments: readonly Fragment[] } {
  const text = chunks
    .map((chunk) => chunk.text)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;!?…])/g, '')
    .trim();
  return { text, fragments: fragmentsOf(chunks) };
}

type Chunks = { readonly chunks: readonly Chunk[] } | { readonly problem: MessageProblem };

function chunksOf(
  nodes: readonly TemplateNode[],
  language: Language,
  facts: MessageFacts,
  part: Extract<PlanPart, { kind: 'text' }>,
): Chunks {
  const chunks: Chunk[] = [];
  for (const node of nodes) {
    if (node.kind === 'words') {
      addShared(chunks, spokenPlain(node.words, language));
      continue;
    }
    const spoken = speakVariable(node.name, node.filter, language, facts);
    if ('message' in spoken) return { problem: { ...spoken, person: personOf(facts), text: part.source } };
    if (shared.has(node.name)) addShared(chunks, spoken.phrases.join(' '));
    else chunks.push(...phraseChunks(spoken.phrases, node.filter === 'money'));
  }
  return { chunks };
}

/** Words that are the same in everybody's message stay in one piece: fewer joins, better intonation. */
function addShared(chunks: Chunk[], text: string): void {
  const last = chunks.at(-1);
  if (last?.shared) chunks.splice(-1, 1, { ...last, text: last.text + text });
  else chunks.push({ text, sum: false, shared: true });
}

function phraseChunks(phrases: readonly string[], sum: boolean): Chunk[] {
  return phrases.map((text, i) => ({ text: i === 0 ? text : ` ${text}`, sum, shared: false }));
}

type SpokenVariable = { readonly phrases: readonly string[] } | Pick<MessageProblem, 'kind' | 'variable' | 'message'>;

function speakVariable(name: string, filter: string, language: Language, facts: MessageFacts): SpokenVariable {
  const value = lookUp(name, facts);
  if (value === undefined) {
    return { kind: 'missing-value', variable: name, message: `There is no value for {{${name}}}` };
  }
  const { speak, takes } = filters[isFilter(filter) ? filter : 'text'];
  const phrases = speak(value, { language, currency: facts.currency ?? 'RUB' });
  if (phrases) return { phrases };
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return { kind: 'unfit-value', variable: name, message: `{{${name}}} is "${shown}", but must be ${takes}` };
}

function lookUp(name: string, facts: MessageFacts): string | undefined {
  if (name === 'today') return facts.today;
  if (name === 'creditor') return facts.creditor.trim() || undefined;
  return valueAt(facts.vars, name);
}

function personOf({ vars }: MessageFacts): string {
  return valueAt(vars, 'name') ?? valueAt(vars, 'phone') ?? '?';
}
