import type { CallControl, CallEvent } from '../../src/domain/call-control.ts';

type EventOf<T, E = CallEvent> = E extends { type: infer U } ? (T extends U ? E : never) : never;

/** Keeps every event of a call control, and waits for those that have not come yet. */
export interface EventLog {
  readonly events: readonly CallEvent[];
  /** The first event of that type that fits, past or future. @throws when none came in time */
  first<T extends CallEvent['type']>(
    type: T,
    fits?: (event: EventOf<T>) => boolean,
    deadlineMs?: number,
  ): Promise<EventOf<T>>;
  /** Like `first`, among events that come from now on. */
  next<T extends CallEvent['type']>(type: T, deadlineMs?: number): Promise<EventOf<T>>;
  /** Types of the events that belong to one channel, in order. */
  typesOf(channelId: string): CallEvent['type'][];
}

export function recordEvents(control: CallControl): EventLog {
  const events: CallEvent[] = [];
  const waiting = new Set<() => void>();
  control.onEvent((event) => {
    events.push(event);
    for (const look of [...waiting]) look();
  });
  const find = <T extends CallEvent['type']>(
    from: number,
    type: T,
    fits: (event: EventOf<T>) => boolean,
    deadlineMs: number,
  ): Promise<EventOf<T>> =>
    new Promise((resolve, reject) => {
      const isIt = (event: CallEvent): event is EventOf<T> => event.type === type && fits(event as EventOf<T>);
      const look = () => {
        const found = events.slice(from).find(isIt);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      const seen = () => JSON.stringify(events.slice(-12));
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`No event "${type}" within ${deadlineMs} ms; the last were ${seen()}`));
      }, deadlineMs);
      waiting.add(look);
      look();
    });
  return {
    events,
    first: (type, fits = () => true, deadlineMs = 8000) => find(0, type, fits, deadlineMs),
    next: (type, deadlineMs = 8000) => find(events.length, type, () => true, deadlineMs),
    typesOf: (channelId) => events.filter((event) => channelOf(event) === channelId).map(({ type }) => type),
  };
}

function channelOf(event: CallEvent): string | undefined {
  if (event.type === 'entered') return event.channel.id;
  return 'channelId' in event ? event.channelId : undefined;
}
