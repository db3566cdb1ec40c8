import type { CampaignId } from '../../domain/ids.ts';
import { weightsOf } from '../fair-share.ts';
import type { Planned } from '../plan.ts';

/** Old starts fade, so that a campaign that rested does not make up for it by keeping the others out. */
const fade = 0.99;

/** Who decides first among campaigns that share operators: by the calls they started, weighed by priority. */
export class Turns {
  readonly #started = new Map<CampaignId, number>();

  order(plans: readonly Planned[]): readonly Planned[] {
    const weights = weightsOf(plans.map(({ campaign: { id, spec } }) => ({ id, priority: spec.priority })));
    const had = ({ campaign: { id } }: Planned): number => (this.#started.get(id) ?? 0) / (weights.get(id) ?? 1);
    return plans.toSorted((a, b) => had(a) - had(b));
  }

  took(id: CampaignId, calls: number): void {
    if (calls === 0) return;
    for (const [other, count] of this.#started) this.#started.set(other, count * fade);
    this.#started.set(id, (this.#started.get(id) ?? 0) + calls);
  }

  keep(ids: ReadonlySet<CampaignId>): void {
    for (const id of this.#started.keys()) if (!ids.has(id)) this.#started.delete(id);
  }
}
