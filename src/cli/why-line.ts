import { Option } from 'commander';
import type { Pool } from '../adapters/postgres/pool.ts';
import { readWhyFacts } from '../adapters/postgres/scheduling/why-facts.ts';
import type { CampaignId } from '../domain/ids.ts';
import { type Language, languages } from '../domain/message.ts';
import { whySentence } from '../scheduling/why/sentence.ts';
import { type Why, whyNothing } from '../scheduling/why/why-nothing.ts';

export interface WhyLine extends Why {
  readonly text: string;
}

const nothingDials = { ru: 'звонков нет', en: 'nothing dials' } as const satisfies Record<Language, string>;

/** Why a campaign dials nothing, in one sentence, with times of this machine's zone; undefined while it dials. */
export async function whyLine(pool: Pool, id: CampaignId, language: Language): Promise<WhyLine | undefined> {
  const { facts, now } = await readWhyFacts(pool, id);
  const why = whyNothing(facts, now);
  if (!why) return undefined;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const sentence = whySentence(why, facts, language, now, timeZone);
  const text = why.code === 'paused' || why.code === 'later' ? sentence : `${nothingDials[language]}: ${sentence}`;
  return { ...why, text };
}

export function langOption(): Option {
  return new Option('--lang <language>', 'language of the sentence').choices([...languages]).default('en');
}

/** The `--lang` of a command; English unless named. */
export function languageOption(given: string | undefined): Language {
  return languages.find((one) => one === given) ?? 'en';
}
