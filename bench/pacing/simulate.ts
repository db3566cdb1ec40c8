import { EventQueue } from './event-queue.ts';
import { Floor } from './floor.ts';
import type { Happening, Rival, Sight } from './rival.ts';
import { dialOf, messageSeconds, type Traffic, talkOf } from './traffic.ts';

/** How a day went. Shares 0–1, seconds. */
export interface Day {
  /** (Talk + wrap-up) / time logged in. */
  readonly busyShare: number;
  /** Talk / time logged in. */
  readonly talkShare: number;
  readonly abandonment: number;
  readonly worstHour: number;
  /** Mean wait of an operator between two talks. */
  readonly wait: number;
  readonly talks: number;
  readonly abandoned: number;
  readonly dialed: number;
  readonly mostLines: number;
}

type Event =
  | { readonly is: 'ring-over' | 'key' | 'message-over' | 'patience-over'; readonly call: number }
  | { readonly is: 'talk-over' | 'wrapped' | 'machine-over' | 'leaves' | 'returns'; readonly seat: number };

const tickSeconds = 0.5;
const machineSeconds = 2;

/** Plays one day of this traffic with this algorithm. The same arguments give the same day. */
export function simulate(traffic: Traffic, rival: Rival, seed: number): Day {
  return new DayRun(traffic, rival, seed).run();
}

class DayRun {
  readonly #traffic: Traffic;
  readonly #rival: Rival;
  readonly #seed: number;
  readonly #floor: Floor;
  readonly #events = new EventQueue<Event>();
  readonly #ringing = new Map<number, number>();
  readonly #hearing = new Map<number, number>();
  readonly #outcome = new Map<
    number,
    { readonly machine: boolean; readonly answered: boolean; readonly key: number | undefined }
  >();
  /** Calls that want an operator, since when; in order of arrival. */
  readonly #waiting = new Map<number, number>();
  readonly #hours: { decided: number; abandoned: number }[] = [];
  #now = 0;
  #dialed = 0;
  #answers = 0;
  #decided = 0;
  #abandoned = 0;
  #talks = 0;
  #mostLines = 0;

  constructor(traffic: Traffic, rival: Rival, seed: number) {
    this.#traffic = traffic;
    this.#rival = rival;
    this.#seed = seed;
    this.#floor = new Floor(traffic.operators);
  }

  run(): Day {
    const { daySeconds, leaving, operators } = this.#traffic;
    if (leaving) {
      for (let seat = 0; seat < Math.round(operators * 0.4); seat++) {
        this.#events.put(4 * 3600, { is: 'leaves', seat });
        this.#events.put(5 * 3600, { is: 'returns', seat });
      }
    }
    for (let tick = 0; tick * tickSeconds < daySeconds; tick++) {
      this.#playUntil(tick * tickSeconds);
      const launches = this.#rival.tick(this.#sight());
      for (let n = 0; n < launches; n++) this.#dial();
      const lines = this.#ringing.size + this.#hearing.size + this.#waiting.size;
      this.#mostLines = Math.max(this.#mostLines, lines);
    }
    this.#playUntil(daySeconds);
    this.#floor.close(daySeconds);
    return this.#day();
  }

  #playUntil(end: number): void {
    while (this.#events.next <= end) {
      this.#now = this.#events.next;
      const event = this.#events.take();
      if (event) this.#play(event);
    }
    this.#now = end;
  }

  #sight(): Sight {
    return {
      at: this.#now,
      operators: this.#floor.seats,
      ringing: this.#ringing,
      hearing: this.#hearing,
      waiting: this.#waiting.size,
      dialed: this.#dialed,
      answers: this.#answers,
      decided: this.#decided,
      abandoned: this.#abandoned,
      secondsLeft: this.#traffic.daySeconds - this.#now,
    };
  }

  #dial(): void {
    const call = this.#dialed++;
    const dial = dialOf(this.#traffic, this.#seed, call, this.#now);
    this.#ringing.set(call, this.#now);
    this.#outcome.set(call, { machine: dial.machine, answered: dial.answered, key: dial.pressAfter });
    this.#events.put(this.#now + dial.seconds, { is: 'ring-over', call });
  }

  #play(event: Event): void {
    switch (event.is) {
      case 'ring-over':
        return this.#ringOver(event.call);
      case 'key':
        this.#hear('pressed', this.#leave(this.#hearing, event.call));
        return this.#want(event.call);
      case 'message-over':
        this.#hear('silent', this.#leave(this.#hearing, event.call));
        this.#outcome.delete(event.call);
        return;
      case 'patience-over':
        return this.#giveUp(event.call);
      case 'talk-over':
        return this.#talkOver(event.seat);
      case 'wrapped':
        this.#hear('wrapped', this.#now - this.#floor.seat(event.seat).since);
        return this.#release(event.seat);
      case 'machine-over':
        this.#hear('talked', this.#now - this.#floor.seat(event.seat).since);
        return this.#release(event.seat);
      case 'leaves':
        return this.#leaves(event.seat);
      case 'returns':
        return this.#returns(event.seat);
    }
  }

  #ringOver(call: number): void {
    const seconds = this.#leave(this.#ringing, call);
    const outcome = this.#outcome.get(call);
    if (!outcome?.answered) {
      this.#outcome.delete(call);
      this.#hear('unanswered', seconds);
      return;
    }
    this.#answers++;
    this.#hear('answered', seconds);
    if (!this.#traffic.press) return this.#want(call);
    this.#hearing.set(call, this.#now);
    if (outcome.key === undefined) this.#events.put(this.#now + messageSeconds, { is: 'message-over', call });
    else this.#events.put(this.#now + outcome.key, { is: 'key', call });
  }

  #want(call: number): void {
    this.#waiting.set(call, this.#now);
    const patience = this.#outcome.get(call)?.machine ? machineSeconds : this.#traffic.patience;
    this.#events.put(this.#now + patience, { is: 'patience-over', call });
    this.#connect();
  }

  #connect(): void {
    for (const call of this.#waiting.keys()) {
      const index = this.#floor.longestReady();
      if (index === undefined) return;
      this.#waiting.delete(call);
      const machine = this.#outcome.get(call)?.machine ?? false;
      this.#outcome.delete(call);
      this.#floor.move(index, 'talking', this.#now);
      if (machine) {
        this.#events.put(this.#now + machineSeconds, { is: 'machine-over', seat: index });
        continue;
      }
      this.#decide(false);
      const { talk, wrapUp } = talkOf(this.#traffic, this.#seed, this.#talks++);
      this.#floor.seat(index).wrapUp = wrapUp;
      this.#events.put(this.#now + talk, { is: 'talk-over', seat: index });
    }
  }

  #giveUp(call: number): void {
    if (!this.#waiting.delete(call)) return;
    if (!this.#outcome.get(call)?.machine) this.#decide(true);
    this.#outcome.delete(call);
  }

  #decide(abandoned: boolean): void {
    const index = Math.floor(this.#now / 3600);
    this.#hours[index] ??= { decided: 0, abandoned: 0 };
    const hour = this.#hours[index];
    hour.decided++;
    this.#decided++;
    if (!abandoned) return;
    hour.abandoned++;
    this.#abandoned++;
  }

  #talkOver(index: number): void {
    const seat = this.#floor.seat(index);
    this.#hear('talked', this.#now - seat.since);
    this.#floor.move(index, 'wrap-up', this.#now);
    this.#events.put(this.#now + seat.wrapUp, { is: 'wrapped', seat: index });
  }

  #release(index: number): void {
    const seat = this.#floor.seat(index);
    this.#floor.move(index, seat.leaving ? 'away' : 'ready', this.#now);
    seat.leaving = false;
    this.#connect();
  }

  #leaves(index: number): void {
    const seat = this.#floor.seat(index);
    if (seat.state === 'ready') this.#floor.move(index, 'away', this.#now);
    else seat.leaving = true;
  }

  #returns(index: number): void {
    const seat = this.#floor.seat(index);
    seat.leaving = false;
    if (seat.state === 'away') this.#floor.move(index, 'ready', this.#now);
    this.#connect();
  }

  /** @returns seconds that the call spent there */
  #leave(place: Map<number, number>, call: number): number {
    const since = place.get(call) ?? this.#now;
    place.delete(call);
    return this.#now - since;
  }

  #hear(is: Happening['is'], seconds: number): void {
    this.#rival.hear?.({ is, seconds });
  }

  #day(): Day {
    const { talking, ready } = this.#floor.spent;
    const wrapUp = this.#floor.spent['wrap-up'];
    const loggedIn = talking + wrapUp + ready;
    const hours = this.#hours.filter((hour) => hour !== undefined && hour.decided > 0);
    return {
      busyShare: (talking + wrapUp) / loggedIn,
      talkShare: talking / loggedIn,
      abandonment: this.#decided > 0 ? this.#abandoned / this.#decided : 0,
      worstHour: Math.max(0, ...hours.map((hour) => hour.abandoned / hour.decided)),
      wait: this.#floor.meanIdle,
      talks: this.#talks,
      abandoned: this.#abandoned,
      dialed: this.#dialed,
      mostLines: this.#mostLines,
    };
  }
}
