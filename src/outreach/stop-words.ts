import { messageWords } from './message-words.ts';

/**
 * What an answer to a message asks for: `stop` is to be obeyed at once, `unclear` speaks of stopping but limits or questions it,
 * so that a person must read it, `other` is about something else.
 */
export type StopVerdict = 'stop' | 'unclear' | 'other';

/** Mean it wherever they stand, unless denied: "стоп, надоели". `cnjg` and `ыещз` are typed on the wrong keyboard. */
const anywhere = set(`стоп отписка отписаться отпишите отпишись отписать отписываюсь отпишусь отписки
  cnjg ыещз otpiska otpisatsya otpisatsia otpishite
  stopall unsubscribe unsub unsubscribed optout`);

/** Mean it when nothing but courtesy stands beside them: "cancel" also cancels a meeting. */
const alone = set(`stop стопэ отмена отказ отказываюсь прекратите прекратить перестаньте хватит удалите удалить
  cancel end quit revoke remove`);

/** Mean it as a row of words. */
const phrases: readonly (readonly string[])[] = `
  не звоните | не звонить | не звони | не названивайте | не беспокойте | не беспокоить | не пишите | не писать | не пиши |
  не присылайте | не присылать | не шлите | не слать | хватит звонить | хватит писать | хватит слать | хватит названивать |
  прекратите звонить | прекратите звонки | прекратите писать | прекратите рассылку | прекратить звонки | прекратить рассылку |
  перестаньте звонить | перестаньте писать | перестаньте слать | отказываюсь от звонков | отказываюсь от рассылки |
  отказываюсь от сообщений | отказ от звонков | отказ от рассылки | отказ от сообщений | отказ от смс | удалите номер |
  удалите мой номер | удалите меня | уберите мой номер | отзываю согласие | ne zvonite | ne pishite |
  do not call | dont call | do not contact | dont contact | do not text | dont text | do not message | dont message |
  stop calling | stop call | stop calls | stop texting | stop text | stop texts | stop messaging | stop messages | stop sms |
  stop contacting | stop it | stop this | stop now | stop all | stop please | please stop | opt out | opt me out | remove me |
  remove my number | take me off | leave me alone | no more calls | no more messages`
  .split('|')
  .map((phrase) => phrase.trim().split(/\s+/));

const courtesy = set(
  `пожалуйста пж плиз прошу спасибо все всё уже это мне меня please pls thanks thank you me now sms смс`,
);
const denial = set('не ни без dont not no never нельзя');
/** What may stand between a denial and its word: "не надо стоп", "do not want to unsubscribe". */
const between = set('надо нужно хочу буду надо-бы говорил писал просил want need to me do did');
/** They limit the wish: for a time, to an hour, to a place. */
const limits =
  set(`до после пока сегодня завтра сейчас утром днем вечером ночью выходные выходным работу раньше позже рано поздно
  until till before after today tomorrow morning evening night weekend weekends work early late at`);
const places = set('by at in on over off for');
const questions = set('что такое значит зачем почему what why means mean');

/**
 * Reads an answer to a message, in Russian or English, with noise, mixed alphabets and the wrong keyboard.
 * In doubt between obeying and passing over, it obeys: a person who stops too much can be asked, one who is called again complains.
 */
export function readStop(text: string): StopVerdict {
  const words = messageWords(text);
  const hit = findWord(words) ?? findPhrase(words) ?? findAlone(words) ?? findOpening(words);
  if (hit === undefined) return 'other';
  if (hit.kind === 'word' && isDenied(words, hit.at)) return 'other';
  const rest = words.slice(hit.at + hit.length);
  if (hit.kind === 'phrase' && rest.some((word) => limits.has(word) || /^\d/.test(word))) return 'unclear';
  return words.some((word) => questions.has(word)) ? 'unclear' : 'stop';
}

interface Hit {
  readonly kind: 'word' | 'phrase';
  readonly at: number;
  readonly length: number;
}

/** A word that is denied does not hide another one that is not: "не отписка, а стоп". */
function findWord(words: readonly string[]): Hit | undefined {
  const places = words.flatMap((word, at) => (anywhere.has(word) ? [at] : []));
  const at = places.find((place) => !isDenied(words, place)) ?? places[0];
  return at === undefined ? undefined : { kind: 'word', at, length: 1 };
}

function findPhrase(words: readonly string[]): Hit | undefined {
  for (let at = 0; at < words.length; at++) {
    const phrase = phrases.find((each) => each.every((word, i) => words[at + i] === word));
    if (phrase && !(phrase[0] === 'stop' && isDenied(words, at))) return { kind: 'phrase', at, length: phrase.length };
  }
  return undefined;
}

function findAlone(words: readonly string[]): Hit | undefined {
  const left = words.filter((word) => !courtesy.has(word));
  const [only] = left;
  if (only === undefined || left.length !== 1 || !alone.has(only)) return undefined;
  return { kind: 'word', at: words.indexOf(only), length: 1 };
}

/** "Stop spam", "stop bothering us": a short order, and not "stop by on Monday". */
function findOpening(words: readonly string[]): Hit | undefined {
  const order = words[0] === 'stop' && words.length <= 4 && !places.has(words[1] ?? '');
  return order ? { kind: 'phrase', at: 0, length: words.length } : undefined;
}

function isDenied(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (between.has(words[before] ?? '')) before -= 1;
  return denial.has(words[before] ?? '');
}

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
