import type { Rival } from './rival.ts';
import { fixedRatio } from './rivals/fixed-ratio.ts';
import { ours } from './rivals/ours.ts';
import { Vicidial } from './rivals/vicidial.ts';
import { type Day, simulate } from './simulate.ts';
import type { Traffic } from './traffic.ts';

/** Several days of one algorithm on one kind of traffic. Shares 0–1, seconds. */
export interface Score {
  readonly who: string;
  readonly days: readonly Day[];
  /** Means over the days. */
  readonly busyShare: number;
  readonly talkShare: number;
  readonly abandonment: number;
  readonly wait: number;
  /** The worst day. */
  readonly worstDay: number;
}

export interface Comparison {
  readonly traffic: Traffic;
  readonly ours: Score;
  /** For reading: one line for each free operator. No way to dial where only few press. */
  readonly progressive: Score | undefined;
  readonly rivals: readonly Score[];
  /** Under the cap on each day. */
  readonly capKept: boolean;
  /** Ours talks more than every rival, whether or not the rival kept the cap. */
  readonly ahead: boolean;
}

/** The same days for everybody. */
export function compare(traffic: Traffic, seeds: readonly number[], capPercent: number): Comparison {
  const play = (who: string, rival: () => Rival): Score =>
    scoreOf(
      who,
      seeds.map((seed) => simulate(traffic, rival(), seed)),
    );
  const mine = play('dozvon', () => ours(traffic, 'predictive', capPercent));
  const rivals = [
    bestFixed(traffic, capPercent, play),
    play('VICIdial, stock', () => new Vicidial({ ...stock(traffic), capPercent })),
    bestTuned(traffic, capPercent, play),
  ];
  return {
    traffic,
    ours: mine,
    progressive: traffic.press ? undefined : play('progressive', () => ours(traffic, 'progressive', capPercent)),
    rivals,
    capKept: mine.worstDay <= capPercent / 100,
    ahead: rivals.every(({ busyShare }) => mine.busyShare > busyShare),
  };
}

/** The settings that a campaign is born with; a press-1 campaign needs far more lines for each operator. */
function stock({ press }: Traffic) {
  return { dropRule: 'hard-limit', availableOnly: false, countPresses: press, maxLevel: press ? 200 : 3 } as const;
}

/** Softer drop rule and the tally that suits, with the best of three highest levels, chosen with hindsight. */
function bestTuned(traffic: Traffic, capPercent: number, play: Play): Score {
  const { press } = traffic;
  const [first, ...others] = (press ? [30, 60, 200] : [3, 5, 10]).map((maxLevel) =>
    play(
      `VICIdial, max ${maxLevel}`,
      () => new Vicidial({ dropRule: 'average', availableOnly: !press, countPresses: press, maxLevel, capPercent }),
    ),
  );
  if (!first) throw new Error('no levels to try');
  return others.reduce((best, one) => (one.busyShare > best.busyShare ? one : best), first);
}

type Play = (who: string, rival: () => Rival) => Score;

/**
 * The ratio that a fixed dialer would have chosen had it known these days: the largest whose mean abandonment keeps the cap. More lines
 * mean more talk and more abandonment, so it is found by halving.
 */
function bestFixed(traffic: Traffic, capPercent: number, play: Play): Score {
  const step = traffic.press ? 0.5 : 0.25;
  const at = (index: number): Score => {
    const ratio = 1 + index * step;
    return play(`fixed ${ratio}`, () => fixedRatio(traffic, ratio));
  };
  let low = 0;
  let high = 63;
  let best = at(low);
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    const tried = at(middle);
    if (tried.abandonment <= capPercent / 100) {
      low = middle;
      best = tried;
    } else high = middle;
  }
  return best;
}

function scoreOf(who: string, days: readonly Day[]): Score {
  const mean = (of: (day: Day) => number): number => days.reduce((sum, day) => sum + of(day), 0) / days.length;
  return {
    who,
    days,
    busyShare: mean(({ busyShare }) => busyShare),
    talkShare: mean(({ talkShare }) => talkShare),
    abandonment: mean(({ abandonment }) => abandonment),
    wait: mean(({ wait }) => wait),
    worstDay: Math.max(...days.map(({ abandonment }) => abandonment)),
  };
}
