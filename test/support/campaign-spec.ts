import type { CampaignSpec } from '../../src/domain/campaign-spec.ts';
import { kopecks } from '../../src/domain/money.ts';

/** A campaign without limits of its own, at 1.00 a contact and 0.90 a trunk minute. */
export function campaignSpec(over: Partial<CampaignSpec> = {}): CampaignSpec {
  return {
    name: 'Campaign',
    account: 'demo',
    policies: ['unrestricted'],
    trunks: ['volga'],
    ringMs: 30_000,
    priority: 0,
    where: [],
    holdoutPercent: 0,
    message: {
      language: 'ru',
      disclosure: [],
      confirm: 'none',
      say: [{ text: 'Ваш долг {{debt.amount|money}}.' }],
      keys: { '1': { do: 'operator', queue: 'collectors' } },
      fullPercent: 90,
      repeatOnSilence: false,
      listenMs: 5000,
    },
    redial: {},
    unanswered: {},
    transfer: { queue: 'collectors', waitMs: 30_000, otherwise: 'callback' },
    machine: { do: 'hang-up', say: [] },
    rates: {
      perContact: kopecks(100),
      minute: kopecks(0),
      trunkMinute: kopecks(90),
      rounding: 'per-second',
      currency: 'RUB',
    },
    ...over,
  };
}
