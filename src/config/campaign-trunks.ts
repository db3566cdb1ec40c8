import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { Config } from './schema.ts';

/** The policy without any rule: lawful on nobody's telephone, so it is bound to simulated trunks. */
export const unrestrictedPolicy = 'unrestricted';

/**
 * Whether a campaign may use its trunks. Ask before it starts and whenever the configuration changes.
 * @throws DozvonError `campaign-trunk-unknown`, `unrestricted-on-real-trunk`
 */
export function checkCampaignTrunks(spec: Pick<CampaignSpec, 'name' | 'policies' | 'trunks'>, config: Config): void {
  for (const name of spec.trunks) {
    const trunk = Object.hasOwn(config.trunks, name) ? config.trunks[name] : undefined;
    if (trunk === undefined) {
      const known = Object.keys(config.trunks).join(', ') || 'none yet';
      const file = config.file ?? 'the configuration (here: the demo defaults)';
      throw dozvonError('campaign-trunk-unknown', { campaign: spec.name, trunk: name, known, config: file });
    }
    if (spec.policies.includes(unrestrictedPolicy) && !trunk.simulated) {
      throw dozvonError('unrestricted-on-real-trunk', { campaign: spec.name, trunk: name });
    }
  }
}
