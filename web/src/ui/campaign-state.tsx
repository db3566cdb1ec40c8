import type { CampaignState as State } from '../api/codes.ts';
import { useLanguage } from '../i18n/use-formats.ts';
import { campaignStateWords } from '../words/campaign-states.ts';

const colors = {
  draft: 'var(--dz-nobody)',
  ready: 'var(--dz-nobody)',
  running: 'var(--dz-heard)',
  paused: 'var(--dz-half)',
  finished: 'var(--dz-human)',
  cancelled: 'var(--dz-nobody)',
} as const satisfies Record<State, string>;

/** The state of a campaign: sign, word and colour. */
export function CampaignState({ state }: { readonly state: State }) {
  const language = useLanguage();
  const word = campaignStateWords[state];
  return (
    <span style={{ color: colors[state], whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{word.icon}</span> {word[language]}
    </span>
  );
}
