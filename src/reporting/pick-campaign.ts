import { dozvonError } from '../domain/errors/index.ts';
import type { CampaignFinder, CampaignReference } from './ports.ts';

/**
 * The campaign that a person named by id or by name; of several runs, the newest.
 * @throws DozvonError `campaign-not-found`, or `campaign-ambiguous` when accounts or lists share the name
 */
export async function pickCampaign(finder: CampaignFinder, idOrName: string): Promise<CampaignReference> {
  const found = await finder.find(idOrName);
  const [only, ...others] = found;
  if (!only) throw dozvonError('campaign-not-found', { name: idOrName });
  const exact = found.find((one) => one.id === idOrName.toLowerCase());
  if (exact) return exact;
  if (others.length === 0) return only;
  const ids = found.map((one) => `${one.id} (account ${one.account}, list ${one.list})`).join(', ');
  throw dozvonError('campaign-ambiguous', { name: idOrName, count: found.length, ids });
}
