import type { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import type { CampaignId } from '../domain/ids.ts';

/** A changed campaign takes effect after at most so long. */
const freshMs = 3000;

/** Campaign files as the record holds them, read at most every few seconds. */
export class CampaignSpecs {
  readonly #store: PostgresCampaigns;
  readonly #known = new Map<CampaignId, { readonly at: number; readonly spec: Promise<CampaignSpec> }>();

  constructor(store: PostgresCampaigns) {
    this.#store = store;
  }

  get(id: CampaignId): Promise<CampaignSpec> {
    const known = this.#known.get(id);
    if (known && Date.now() - known.at < freshMs) return known.spec;
    const spec = this.#store.spec(id);
    this.#known.set(id, { at: Date.now(), spec });
    spec.catch(() => this.#known.delete(id));
    return spec;
  }
}
