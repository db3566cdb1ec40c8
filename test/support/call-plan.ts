import { type CallPlan, type PromptName, promptNames, type Sound } from '../../src/domain/call-plan.ts';

export function sound(file: string, ms: number): Sound {
  return { file: `/sounds/${file}`, ms };
}

/** A ten-second message, full at nine; 1 operator, 2 repeat, 3 promise, 8 wrong person, 9 opt-out; machines are hung up on. */
export function callPlan(over: Partial<CallPlan> = {}): CallPlan {
  return {
    message: sound('message', 10_000),
    disclosureEndsMs: 0,
    fullMs: 9000,
    keys: {
      '1': { do: 'operator', queue: 'collectors' },
      '2': { do: 'repeat' },
      '3': { do: 'promise' },
      '8': { do: 'wrong-person' },
      '9': { do: 'opt-out' },
    },
    repeatOnSilence: false,
    graceMs: 5000,
    machine: { do: 'hang-up' },
    prompts: Object.fromEntries(promptNames.map((name) => [name, sound(name, 2000)])) as Record<PromptName, Sound>,
    transferWaitMs: 30_000,
    transferOtherwise: 'callback',
    ...over,
  };
}
