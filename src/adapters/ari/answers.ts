import type { CallAnswer, CallFailure } from '../../domain/call-control.ts';

/** Text of a successful reply, unparsed: most callers do not look at it. */
export type ReplyText = string;

/** Turns an HTTP status into the port's answer. Any 2xx is a success. */
export function answerOf(status: number, text: ReplyText): CallAnswer<ReplyText> {
  if (status >= 200 && status < 300) return { ok: true, value: text };
  return failure(failureOf(status), `${status} ${messageIn(text)}`);
}

export function failure(kind: CallFailure, message: string): CallAnswer<never> {
  return { ok: false, failure: kind, message };
}

export function done(answer: CallAnswer<unknown>): CallAnswer<void> {
  return answer.ok ? { ok: true, value: undefined } : answer;
}

export function mapAnswer<A, B>(answer: CallAnswer<A>, map: (value: A) => B): CallAnswer<B> {
  return answer.ok ? { ok: true, value: map(answer.value) } : answer;
}

/** 404 gone; 409 the id is taken or the channel is not in our application; 412 its state forbids the request. */
function failureOf(status: number): CallFailure {
  if (status === 404) return 'gone';
  if (status === 409 || status === 412) return 'conflict';
  return 'refused';
}

function messageIn(text: ReplyText): string {
  const found = /"(?:message|error)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text);
  return found?.[1] ?? text;
}
