import type { Language, MessageSpec } from '../../domain/message.ts';
import { sentencesOf } from './sentences.ts';
import { confirmText, disclosureText } from './service-texts.ts';
import { parseTemplate, type TemplateNode, type TemplateProblem } from './template.ts';

/** What a part is there for. */
export type PartRole = 'disclosure' | 'confirm' | 'say';

export type PlanPart =
  | { readonly kind: 'prompt'; readonly role: PartRole; readonly prompt: string }
  | {
      readonly kind: 'text';
      readonly role: PartRole;
      /** The template as it was written, for people. */
      readonly source: string;
      readonly sentences: readonly (readonly TemplateNode[])[];
    };

/** A message ready to be filled for one debtor after the other. */
export interface MessagePlan {
  readonly language: Language;
  /** In the order in which they are spoken: disclosure, confirmation, what there is to say. */
  readonly parts: readonly PlanPart[];
}

/** A problem of one text of the message; `where` is its place in the campaign file: `message.say[1].text`. */
export interface PlanProblem extends TemplateProblem {
  readonly where: string;
  readonly text: string;
}

export type PlanResult =
  | { readonly ok: true; readonly plan: MessagePlan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/**
 * Reads all texts of a message once per campaign.
 * @param columns extra columns of the list, when it is known: then a misspelt variable is a problem
 */
export function planMessage(spec: MessageSpec, columns?: ReadonlySet<string>): PlanResult {
  const parts: PlanPart[] = [];
  const problems: PlanProblem[] = [];
  const add = (role: PartRole, where: string, source: string): void => {
    const result = parseTemplate(source, columns);
    if (result.ok) parts.push({ kind: 'text', role, source, sentences: sentencesOf(result.nodes) });
    else problems.push(...result.problems.map((problem) => ({ ...problem, where, text: source })));
  };
  const disclosure = disclosureText(spec);
  if (disclosure !== '') add('disclosure', 'message.disclosure', disclosure);
  if (spec.confirm === 'right-party') add('confirm', 'message.confirm', confirmText(spec));
  for (const [i, part] of spec.say.entries()) {
    if ('prompt' in part) parts.push({ kind: 'prompt', role: 'say', prompt: part.prompt });
    else add('say', `message.say[${i}].text`, part.text);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, plan: { language: spec.language, parts } };
}

/** Names of all variables that the message uses, each once, in the order of first use. */
export function variablesOf(plan: MessagePlan): string[] {
  const names = plan.parts
    .flatMap((part) => (part.kind === 'text' ? part.sentences.flat() : []))
    .flatMap((node) => (node.kind === 'variable' ? [node.name] : []));
  return [...new Set(names)];
}

/** Ids of the recorded prompts that the message plays. */
export function promptsOf(plan: MessagePlan): string[] {
  return [...new Set(plan.parts.flatMap((part) => (part.kind === 'prompt' ? [part.prompt] : [])))];
}
