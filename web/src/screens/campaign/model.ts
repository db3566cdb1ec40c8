import type { Campaign, CampaignFile, Steps } from '../../api/campaigns.ts';
import type { Disposition } from '../../api/codes.ts';
import type { Language } from '../../i18n/setup.ts';
import type { Fall } from '../../ui/waterfall.tsx';
import { dispositionWords } from '../../words/dispositions.ts';
import { groups } from '../../words/groups.ts';
import { skipWords } from '../../words/skip-reasons.ts';
import { type Why, whyOf } from '../../words/why.ts';

/** Snapshot of the topic `campaign-calls:<id>`. */
export interface Calls {
  readonly attempts: number;
  readonly answered: number;
  readonly redials: number;
  readonly transfers: number;
  readonly contacts: number;
  /** Decimal. */
  readonly cost: string;
  readonly outcomes: readonly { readonly disposition: Disposition; readonly count: number }[];
}

const isSkip = (step: string): step is keyof typeof skipWords => Object.hasOwn(skipWords, step);

/** Each step of the waterfall with its name; words of the skip reasons serve here too. */
export function fallsOf(steps: Steps, language: Language, own: (step: string) => string): readonly Fall[] {
  return steps.map(({ step, count }) => {
    const color = step === 'dialled' ? groups.heard.color : step === 'waiting' ? undefined : groups.nobody.color;
    return { key: step, count, label: isSkip(step) ? skipWords[step][language] : own(step), ...(color && { color }) };
  });
}

/** How calls ended, the most frequent first, as parts of all calls that ended. */
export function outcomesOf({ outcomes }: Calls, language: Language): readonly Fall[] {
  return outcomes
    .toSorted((a, b) => b.count - a.count)
    .map(({ disposition, count }) => {
      const word = dispositionWords[disposition];
      return { key: disposition, count, label: word[language], ...groups[word.group] };
    });
}

export function whyNow(campaign: Campaign, steps: Steps, now: Date): Why {
  const { state, idle, lines, waiting, nextAt } = campaign;
  return whyOf({
    state,
    idle,
    lines,
    waiting,
    nextAt,
    now,
    skipped: steps.map(({ step, count }) => ({ reason: step, count })),
  });
}

/** The campaign's purse as a decimal, `5000.00`; undefined where it has none. */
export function capOf({ spendingCap }: CampaignFile): string | undefined {
  return typeof spendingCap === 'string' ? spendingCap.split(' ')[0] : undefined;
}

/** `3823.00` for 2 410 people → `1.59`; undefined while nobody heard all. */
export function pricePerHeard(price: string, heard: number): string | undefined {
  return heard > 0 ? (Number(price) / heard).toFixed(2) : undefined;
}
