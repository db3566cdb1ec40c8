import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlSource } from './yaml-source.ts';
import { fieldName } from './zod-problems.ts';

/** What a campaign file refers to, as those who own it know it. What is absent is not checked. */
export interface CampaignReferences {
  /** Ids of all policies. */
  readonly policies?: readonly string[];
  /** Ids of the prompts recorded in a language; of an account's own when it is named. */
  readonly prompts?: (language: string, account?: string) => readonly string[];
  /** Mistakes in a text with `{{variables}}`: sentences without a full stop. */
  readonly template?: (text: string) => readonly { readonly message: string; readonly remedy: string }[];
}

/**
 * Asks the references about the file as it is written, right or wrong elsewhere, so that all mistakes are told at once.
 * Values of a wrong type are passed over: the schema tells of them.
 */
export function referenceProblems(source: YamlSource, references: CampaignReferences): Problem[] {
  const problem = (path: Path, message: string, remedy: string): Problem => ({
    file: source.file,
    ...source.placeOf(path),
    field: fieldName(path),
    message,
    remedy,
  });
  return [...policyProblems(source.value, references, problem), ...speechProblems(source.value, references, problem)];
}

/** What a file may name of the recordings that accounts made themselves. */
export interface OwnPromptName {
  /** Name of the account. */
  readonly account: string;
  readonly name: string;
  readonly language: string;
}

/** The same references, with the recordings of accounts besides. */
export function withOwnPrompts(references: CampaignReferences, own: readonly OwnPromptName[]): CampaignReferences {
  const { prompts } = references;
  if (!prompts) return references;
  const ownOf = (language: string, account?: string) =>
    own.filter((each) => each.language === language && each.account === account).map(({ name }) => name);
  return {
    ...references,
    prompts: (language, account) => [...ownOf(language, account), ...prompts(language, account)],
  };
}

type Tell = (path: Path, message: string, remedy: string) => Problem;

function policyProblems(file: unknown, { policies }: CampaignReferences, tell: Tell): Problem[] {
  if (policies === undefined) return [];
  const policy = at(file, ['policy']);
  const named = Array.isArray(policy)
    ? policy.map((id, index) => [['policy', index], id] as const)
    : [[['policy'], policy] as const];
  return named.flatMap(([path, id]) => {
    if (typeof id !== 'string' || policies.includes(id)) return [];
    const meant = nearest(id, policies);
    return [
      tell(
        path,
        `there is no policy "${id}"`,
        meant ? `Did you mean "${meant}"?` : `Choose one of: ${policies.join(', ')}.`,
      ),
    ];
  });
}

function speechProblems(file: unknown, references: CampaignReferences, tell: Tell): Problem[] {
  const language = at(file, ['message', 'language']) ?? 'ru';
  const account = at(file, ['account']);
  const named = typeof account === 'string' ? account : undefined;
  const prompts = typeof language === 'string' ? references.prompts?.(language, named) : undefined;
  return [['message', 'say'] as const, ['machine', 'say'] as const].flatMap((list) => {
    const parts = at(file, list);
    if (!Array.isArray(parts)) return [];
    return parts.flatMap((_, index) => [
      ...promptProblems([...list, index, 'prompt'], at(file, [...list, index, 'prompt']), prompts, tell),
      ...textProblems([...list, index, 'text'], at(file, [...list, index, 'text']), references, tell),
    ]);
  });
}

function promptProblems(path: Path, id: unknown, prompts: readonly string[] | undefined, tell: Tell): Problem[] {
  if (typeof id !== 'string' || !prompts?.length || prompts.includes(id)) return [];
  const meant = nearest(id, prompts);
  const remedy = meant ? `Did you mean "${meant}"?` : `Recorded are: ${prompts.join(', ')}.`;
  return [tell(path, `there is no prompt "${id}" in this language`, remedy)];
}

function textProblems(path: Path, text: unknown, { template }: CampaignReferences, tell: Tell): Problem[] {
  if (typeof text !== 'string' || template === undefined) return [];
  return template(text).map(({ message, remedy }) => tell(path, message, remedy));
}

function at(root: unknown, path: Path): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}
