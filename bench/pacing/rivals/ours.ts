import { type Learned, learn, pass, startLearning } from '../../../src/pacing/learned.ts';
import type { Observation } from '../../../src/pacing/observation.ts';
import { pacers } from '../../../src/pacing/pacers.ts';
import type { Rival, Sight } from '../rival.ts';
import { messageSeconds, type Traffic } from '../traffic.ts';

/** The product's own pacers, fed as the scheduler feeds them; the predictive ones decide once a second. */
export function ours(traffic: Traffic, mode: 'progressive' | 'predictive', capPercent: number): Rival {
  const pacer = mode === 'progressive' ? pacers.progressive : traffic.press ? pacers['press-1'] : pacers.predictive;
  let learned: Learned = startLearning({
    mode: traffic.press ? 'press' : 'answer',
    patience: traffic.patience,
    messageSeconds,
  });
  return {
    tick(sight) {
      if (mode === 'predictive' && !Number.isInteger(sight.at)) return 0;
      const observation = observationOf(sight, capPercent);
      if (mode === 'predictive') learned = pass(learned, observation);
      return pacer(observation, learned).startNow;
    },
    hear(happening) {
      learned = learn(learned, happening);
    },
  };
}

function observationOf(sight: Sight, capPercent: number): Observation {
  return {
    at: sight.at,
    operators: sight.operators,
    ringing: [...sight.ringing.values()],
    hearing: [...sight.hearing.values()],
    waiting: sight.waiting,
    room: { lines: 10_000, rate: 10_000 },
    windows: [{ capPercent, answered: sight.decided, abandoned: sight.abandoned }],
    secondsLeft: sight.secondsLeft,
  };
}
