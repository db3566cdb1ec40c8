import type { Channel, ContactResult, PastContact } from '../domain/contact-policy.ts';
import type { CountingRule } from './counting-rule.ts';
import type { CountDocument } from './policy-document.ts';

/** Rules that a result satisfies by itself. */
type Satisfied = readonly Exclude<CountingRule, 'message-left' | 'listed'>[];

const nothing = [] as const satisfies Satisfied;
const dialled = ['attempt'] as const satisfies Satisfied;
const reached = [...dialled, 'connected'] as const satisfies Satisfied;
const machine = [...reached, 'answered', 'sent'] as const satisfies Satisfied;
const someone = [...machine, 'answered-not-machine'] as const satisfies Satisfied;
const person = [...someone, 'human-answered'] as const satisfies Satisfied;
const talk = [...person, 'conversation'] as const satisfies Satisfied;

/** What each result proves. What nobody knows, and what is not over yet, counts as everything it might become. */
const satisfiedBy = {
  'opted-out': talk,
  'wrong-person': talk,
  promised: talk,
  transferred: talk,
  'transfer-abandoned': talk,
  'callback-asked': talk,
  'heard-full': talk,
  'heard-part': person,
  'answered-silent': someone,
  voicemail: machine,
  assistant: someone,
  busy: reached,
  'no-answer': reached,
  rejected: reached,
  'blocked-by-carrier': dialled,
  'bad-number': dialled,
  congestion: dialled,
  'trunk-down': dialled,
  'media-failed': someone,
  cancelled: reached,
  'refused-by-policy': nothing,
  released: nothing,
  unknown: talk,
  answered: person,
  conversation: talk,
  sent: someone,
  open: talk,
} as const satisfies Record<ContactResult, Satisfied>;

/** Every word a history may use. */
export const contactResults: readonly string[] = Object.keys(satisfiedBy);

/** @returns whether a word of a case file or of the record is a known result */
export function isContactResult(word: string): word is ContactResult {
  return Object.hasOwn(satisfiedBy, word);
}

/** Tells whether one past contact spends a counter. */
export type Spends = (past: PastContact) => boolean;

/** Compiles the counting rows of a policy: a contact counts when any row takes it. */
export function compileCounts(counts: readonly CountDocument[]): Spends {
  const rows = counts.map(compileRow);
  return (past) => rows.some((row) => row(past));
}

function compileRow(count: CountDocument): Spends {
  const channels = new Set<Channel>(count.channels);
  const also = new Set<ContactResult>(count.also);
  const except = new Set<ContactResult>(count.except);
  const least = count.minSeconds ?? 0;
  return (past) => {
    if (!channels.has(past.channel) || except.has(past.result)) return false;
    if (past.talkSeconds !== undefined && past.talkSeconds < least && past.result !== 'open') return false;
    return also.has(past.result) || satisfies(past, count.rule);
  };
}

function satisfies(past: PastContact, rule: CountingRule): boolean {
  if (rule === 'message-left') return leftMessage(past);
  return (satisfiedBy[past.result] as readonly CountingRule[]).includes(rule);
}

/** A voicemail box took a message unless we know that it did not; an open or unknown call did if it was told to. */
function leftMessage({ result, leavesMessage }: PastContact): boolean {
  if (result === 'sent') return true;
  if (result === 'voicemail') return leavesMessage !== false;
  return leavesMessage === true && (result === 'open' || result === 'unknown' || result === 'assistant');
}
