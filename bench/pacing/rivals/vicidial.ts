import type { Rival, Sight } from '../rival.ts';

/** Settings of a campaign in the style of VICIdial, by their documented names. */
export interface VicidialSettings {
  /** What happens when the day's drop rate is over the cap. */
  readonly dropRule: 'hard-limit' | 'average';
  /** Lines are counted for ready operators only. */
  readonly availableOnly: boolean;
  /** Drops are a share of presses, not of answers. */
  readonly countPresses: boolean;
  readonly maxLevel: number;
  readonly capPercent: number;
}

const loopSeconds = 2.5;
const levelSeconds = 15;
const dropSeconds = 60;

/** The adaptive dial level as documented (PREDICTIVE.txt) and as its scripts compute it; intensity 0, difference target 0. */
export class Vicidial implements Rival {
  readonly #settings: VicidialSettings;
  readonly #differences: { readonly idle: number; readonly loggedIn: number }[] = [];
  #level = 1;
  /** Totals at the beginning of the running minute, and rates as last refreshed. */
  #minute = { dialed: 0, abandoned: 0 };
  #rates = { dialed: 0, dropShare: 0, minuteDialed: 0, minuteDropShare: 0 };

  constructor(settings: VicidialSettings) {
    this.#settings = settings;
  }

  tick(sight: Sight): number {
    if (falls(sight.at, 1)) this.#sample(sight);
    if (falls(sight.at, dropSeconds)) this.#refreshDrops(sight);
    if (falls(sight.at, levelSeconds) && sight.at > 0) this.#adapt();
    return falls(sight.at, loopSeconds) ? this.#launches(sight) : 0;
  }

  #sample({ operators, waiting }: Sight): void {
    const ready = operators.filter(({ state }) => state === 'ready').length;
    const loggedIn = operators.filter(({ state }) => state !== 'away').length;
    this.#differences.push({ idle: ready - waiting, loggedIn });
    if (this.#differences.length > 15) this.#differences.shift();
  }

  /** Its answers include machines; in a press-1 campaign the calls that count are those put through to the operators. */
  #refreshDrops({ dialed, answers, decided, abandoned }: Sight): void {
    const counted = this.#settings.countPresses ? decided : answers;
    const minuteDialed = dialed - this.#minute.dialed;
    this.#rates = {
      dialed,
      dropShare: counted > 0 ? abandoned / counted : 0,
      minuteDialed,
      minuteDropShare: minuteDialed > 0 ? (abandoned - this.#minute.abandoned) / minuteDialed : 0,
    };
    this.#minute = { dialed, abandoned };
  }

  #adapt(): void {
    const idle = this.#differences.reduce((sum, sample) => sum + sample.idle, 0);
    const loggedIn = this.#differences.reduce((sum, sample) => sum + sample.loggedIn, 0);
    const { maxLevel, dropRule, capPercent } = this.#settings;
    const change = loggedIn > 0 ? idle / loggedIn : 0;
    this.#level = Math.min(maxLevel, Math.max(1, this.#level * (1 + change)));
    if (this.#rates.minuteDialed > 20 && this.#rates.minuteDropShare > 0.5) this.#level /= 2;
    const over = this.#rates.dialed > 50 && this.#rates.dropShare > capPercent / 100;
    if (over) this.#level = dropRule === 'hard-limit' ? 1 : this.#level / 2;
    this.#level = Math.max(1, this.#level);
  }

  #launches({ operators, ringing, hearing, waiting }: Sight): number {
    const ready = operators.filter(({ state }) => state === 'ready').length;
    const talking = operators.filter(({ state }) => state === 'talking').length;
    const busyLines = ringing.size + hearing.size + waiting + talking;
    const goal = this.#settings.availableOnly ? this.#level * ready + talking : this.#level * (ready + talking);
    return Math.max(0, Math.round(goal - busyLines));
  }
}

/** Ticks fall on multiples of half a second. */
function falls(at: number, every: number): boolean {
  return Math.abs(at / every - Math.round(at / every)) < 1e-9;
}
