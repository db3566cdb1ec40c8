import { dozvonError } from '../../domain/errors/index.ts';
import type { PromptShelf } from '../speech-ports.ts';
import { spokenText, type Utterance } from './fill.ts';
import { type MessagePlan, promptsOf } from './plan.ts';

/**
 * Text of a whole message with what its recordings say, a line a part.
 * @param account name of the one whose own recordings go before those of dozvon. @throws DozvonError `prompt-unknown`
 */
export async function wordsOf(
  shelf: PromptShelf,
  plan: MessagePlan,
  utterances: readonly Utterance[],
  account?: string,
): Promise<string> {
  const texts = new Map<string, string>();
  for (const id of promptsOf(plan)) {
    const prompt = await shelf.find(id, plan.language, account);
    if (!prompt) throw dozvonError('prompt-unknown', { id, language: plan.language });
    texts.set(id, prompt.text);
  }
  return spokenText(utterances, (id) => texts.get(id) ?? '');
}
