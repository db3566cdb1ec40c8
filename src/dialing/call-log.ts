import type { CallLogLine, Finding, UnknownAttempt } from './evidence-ports.ts';

/**
 * An order that a frozen server had received may become a call so much later: it lies 5 s in the socket at most (promise 1),
 * and a busy server takes its time.
 */
const latestStartMs = 10_000;
/** A silence of the log longer than this proves nothing: the disk may have been full, and Asterisk drops such lines unseen. */
const longestGapMs = 2000;
/** The end of a call whose beginning was dropped is written so much later at most. */
const longestCallMs = 10 * 60_000;
/** A living server has written the end of a call that was hung up so long ago. */
const settledMs = 15_000;

/** What is kept of a log while it is read once for many attempts: the wanted channels, and the instants of all lines. */
export class LogExcerpt {
  readonly #wanted: ReadonlySet<string>;
  readonly #calls = new Map<string, CallLogLine[]>();
  readonly #marks: { readonly at: number; readonly run: string }[] = [];
  readonly #begun = new Set<string>();
  /** Instants of lines whose channel never began: lines were dropped before them. */
  readonly #orphans: number[] = [];

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
  }

  add(line: CallLogLine): void {
    this.#marks.push({ at: line.at, run: line.run });
    if (line.event === 'started') this.#begun.add(line.channelId);
    else if (!this.#begun.has(line.channelId)) this.#orphans.push(line.at);
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
    // The line of the answer may be one of those that were dropped.
    if (this.#dropped(attempt.dialedAt.getTime())) return undefined;
    const ringMs = ended.at - (started?.at ?? attempt.dialedAt.getTime());
    return { kind: 'unanswered', endedAt: new Date(ended.at), ringMs, cause: ended.cause ?? 0 };
  }

  /**
   * Whether the lack of a line proves that there was no call: the same run of the server wrote, without a pause that could
   * hide a full disk, from before the order to after the last instant when it could have become a call. What the record
   * knows of the call goes before. On a server with little to do nothing is proved: better a person's word than a second call.
   */
  #provesSilence({ dialedAt, callId, answeredAt }: UnknownAttempt): boolean {
    if (callId !== undefined || answeredAt !== undefined) return false;
    const dialed = dialedAt.getTime();
    const first = this.#marks.findLastIndex(({ at }) => at <= dialed);
    const last = this.#marks.findIndex(({ at }) => at >= dialed + latestStartMs);
    if (first < 0 || last < 0 || this.#dropped(dialed)) return false;
    const written = this.#marks.slice(first, last + 1);
    return written.every((mark, i) => {
      const before = written[i - 1];
      return before === undefined || (mark.run === before.run && mark.at - before.at <= longestGapMs);
    });
  }

  /** Whether lines are missing that should have been written after this instant. */
  #dropped(since: number): boolean {
    return this.#orphans.some((at) => at >= since && at <= since + longestCallMs);
  }

  /** Whether no end will be written any more: another run began, or it had time enough. */
  #over(answered: CallLogLine, attempt: UnknownAttempt, now: Date): boolean {
    const another = this.#marks.some(({ at, run }) => at > answered.at && run !== answered.run);
    return another || now.getTime() - attempt.endedAt.getTime() > settledMs;
  }
}
