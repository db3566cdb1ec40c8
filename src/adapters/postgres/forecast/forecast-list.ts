import { rate } from '../../../billing/rate.ts';
import type { CampaignSpec } from '../../../domain/campaign-spec.ts';
import type { AccountId, ListId } from '../../../domain/ids.ts';
import type { PolicyBook } from '../../../policy/book.ts';
import { decideBy } from '../../../policy/decide-campaign.ts';
import { type Forecast, forecast } from '../../../scheduling/forecast/forecast.ts';
import type { LineLimits } from '../../../scheduling/forecast/lines.ts';
import { expectedMessageMs, outcomeMix } from '../../../scheduling/forecast/outcome-mix.ts';
import type { Outcome } from '../../../scheduling/forecast/ports.ts';
import { drawFor } from '../../sticky-draw.ts';
import type { Pool } from '../pool.ts';
import { PostgresCampaigns } from '../scheduling/campaigns.ts';
import { readPastOutcomes } from './past-outcomes.ts';
import { forecastPeople } from './people.ts';

export interface ListForecastRequest {
  readonly accountId: AccountId;
  readonly listId: ListId;
  readonly spec: CampaignSpec;
  readonly book: PolicyBook;
  readonly limits: LineLimits;
  /** When the campaign would start. */
  readonly at: Date;
  readonly seed: number;
  /** Length of a recorded prompt by its id, milliseconds. */
  promptMs(id: string): number | undefined;
  onProgress(people: number): void;
}

/**
 * Forecasts a campaign on a list of the record: the same policy, zones, hours, redial rules and rate card that will decide
 * when it runs. Reads only; the command line and the screens call it alike.
 */
export async function forecastList(pool: Pool, request: ListForecastRequest): Promise<Forecast> {
  const { accountId, listId, spec, book, promptMs } = request;
  const known = await new PostgresCampaigns(pool).find(accountId, listId, spec.name);
  const mix = outcomeMix(await readPastOutcomes(pool, accountId), spec, expectedMessageMs(spec, promptMs));
  const people = forecastPeople(pool, {
    accountId,
    listId,
    spec,
    campaignId: known?.id,
    draw: (debtorId) => drawFor(accountId, debtorId),
  });
  const decide = decideBy(book)(spec);
  return forecast({ ...request, people, mix, decide, price: priceBy(spec), zone: homeZone(spec, book) });
}

function priceBy(spec: CampaignSpec) {
  return ({ disposition, heardMs, talkMs }: Outcome) => rate(spec.rates, { disposition, heardMs, answeredMs: talkMs });
}

/** The capital's zone of the country of the campaign's first policy: days are counted there. */
function homeZone({ policies }: CampaignSpec, book: PolicyBook): string {
  const country = book.policy(policies[0] ?? '').document.country;
  return (book.places.zonesOfCountry(country) ?? book.places.fallbackZones)[0].name;
}
