import type { CallLogLine, Finding, UnknownAttempt } from './evidence-ports.ts';

/**
 * An order that a frozen server had received may become a call so much later: it lies 5 s in the socket at most (promise 1),
 * and a busy server takes its time.
 */
const latestStartMs = 10_000;
/** A silence of the log longer than this proves nothing: it may have been off, or the disk full. */
const longestGapMs = 10 * 60_000;
/** A living server has written the end of a call that was hung up so long ago. */
const settledMs = 15_000;

/** What is kept of a log while it is read once for many attempts: the wanted channels, and the instants of all lines. */
export class LogExcerpt {
  readonly #wanted: ReadonlySet<string>;
  readonly #calls = new Map<string, CallLogLine[]>();
  readonly #marks: { readonly at: number; readonly run: string }[] = [];

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  add(line: CallLogLine): void {
    this.#marks.push({ at: line.at, run: line.run });
    if (!this.#wanted.has(line.channelId)) return;
    const lines = this.#calls.get(line.channelId) ?? [];
    this.#calls.set(line.channelId, lines);
    lines.push(line);
  }

  /** @param now by the same clock as the log, as near as two machines have it */
  findingOf(attempt: UnknownAttempt, now: Date): Finding | undefined {
    const lines = this.#calls.get(attempt.attemptId);
    if (!lines) return this.#provesSilence(attempt) ? { kind: 'not-sent' } : undefined;
    const at = (event: CallLogLine['event']) => lines.find((line) => line.event === event);
    const [started, answered, ended] = [at('started'), at('answered'), at('hung-up')];
    if (answered) {
      if (!ended && !this.#over(answered, attempt, now)) return undefined;
      const endedAt = ended ? new Date(ended.at) : attempt.endedAt;
      return { kind: 'answered', answeredAt: new Date(answered.at), endedAt };
    }
    // A server that died while it rang: the person may have picked up afterwards, and the log cannot know.
    if (!ended) return undefined;
    const ringMs = ended.at - (started?.at ?? attempt.dialedAt.getTime());
    return { kind: 'unanswered', endedAt: new Date(ended.at), ringMs, cause: ended.cause ?? 0 };
  }

  /**
   * Whether the lack of a line proves that there was no call: the same run of the server wrote shortly before the order and
   * again after the last instant when it could have become a call. What the record knows of the call goes before.
   */
  #provesSilence({ dialedAt, callId, answeredAt }: UnknownAttempt): boolean {
    if (callId !== undefined || answeredAt !== undefined) return false;
    const dialed = dialedAt.getTime();
    const before = this.#marks.findLast(({ at }) => at <= dialed);
    const after = this.#marks.find(({ at }) => at >= dialed + latestStartMs);
    if (!before || !after || before.run !== after.run) return false;
    return dialed - before.at <= longestGapMs && after.at - dialed <= longestGapMs;
  }

  /** Whether no end will be written any more: another run began, or it had time enough. */
  #over(answered: CallLogLine, attempt: UnknownAttempt, now: Date): boolean {
    const another = this.#marks.some(({ at, run }) => at > answered.at && run !== answered.run);
    return another || now.getTime() - attempt.endedAt.getTime() > settledMs;
  }
}
