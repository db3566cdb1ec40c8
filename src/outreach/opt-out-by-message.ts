import type { AccountId } from '../domain/ids.ts';
import type { OptOutStore } from './ports.ts';
import { readStop, type StopVerdict } from './stop-words.ts';

/** A message that a person sent us: an SMS, or one of another channel by number. */
export interface ReceivedMessage {
  readonly accountId: AccountId;
  /** E.164. */
  readonly number: string;
  readonly text: string;
  readonly who: string;
}

export interface MessageAnswer {
  readonly verdict: StopVerdict;
  /** On the list because of this message, or it stood there already, or it was not asked for. */
  readonly doNotCall: 'added' | 'known' | 'no';
}

/** Longer texts are cut: the entry proves the wish and is no archive. */
const mostCharacters = 200;

/** Obeys a message that asks to be left alone. What is unclear is for a person to read: the answer says so. */
export async function optOutByMessage(store: OptOutStore, message: ReceivedMessage): Promise<MessageAnswer> {
  const verdict = readStop(message.text);
  if (verdict !== 'stop') return { verdict, doNotCall: 'no' };
  const { accountId, number, text, who } = message;
  const note = [...text.replace(/\s+/g, ' ').trim()].slice(0, mostCharacters).join('');
  const added = await store.forbid({ accountId, number, note, who });
  return { verdict, doNotCall: added ? 'added' : 'known' };
}
