import { attemptWords } from '../adapters/postgres/recordings/attempt-words.ts';
import { isSpokenCurrency } from '../conversation/spoken/money.ts';
import { DozvonError } from '../domain/errors/index.ts';
import type { HttpKit } from './kit.ts';

/** The message that a dial said before the talk: its words, and how far they were heard. Null: none was said. */
export async function heardBefore(kit: HttpKit, account: string, attempt: string) {
  const found = await attemptWords(kit.pool, attempt);
  if (!found) return null;
  const { spec, vars, day, heardMs, messageMs, keys } = found;
  const { currency } = spec.rates;
  const request = {
    message: spec.message,
    account,
    creditor: spec.creditor ?? account,
    ...(isSpokenCurrency(currency) && { currency }),
  };
  const words = await kit.ear.words(request, vars, day).catch((error: unknown) => {
    // A recording that was taken out of use since, a person who was erased: the talk is shown without these words.
    if (error instanceof DozvonError) return null;
    throw error;
  });
  return { words, heardMs, messageMs, keys };
}
