import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { dozvonError } from '../domain/errors/index.ts';
import type { Language } from '../domain/message.ts';
import { parseCampaign } from './campaign-file.ts';
import type { CampaignReferences } from './campaign-references.ts';
import { unrestrictedPolicy } from './campaign-trunks.ts';
import type { TrunkConfig } from './schema.ts';

export interface TestCallWish {
  readonly account: string;
  readonly trunk: string;
  /** Absent: unrestricted on a simulated trunk, else informational. */
  readonly policy?: string;
  readonly text?: string;
  readonly language: Language;
  /** The caller says that the number is his own: the consent that a real call needs. */
  readonly myPhone: boolean;
}

const texts = {
  ru: 'Это проверочный звонок. Если вы слышите эти слова, линия работает.',
  en: 'This is a test call. If you hear these words, the line works.',
} as const satisfies Record<Language, string>;

/**
 * The campaign of one test call: the file that a person would write for it, so that every check of campaign files holds here too.
 * @throws DozvonError `test-call-unconfirmed`, and whatever campaign files may have wrong
 */
export function testCallSpec(wish: TestCallWish, trunk: TrunkConfig, references: CampaignReferences): CampaignSpec {
  const { account, language } = wish;
  if (!trunk.simulated && !wish.myPhone) throw dozvonError('test-call-unconfirmed', { trunk: wish.trunk });
  const policy = wish.policy ?? (trunk.simulated ? unrestrictedPolicy : 'informational');
  const disclosure = policy === unrestrictedPolicy ? [] : ['creditor', 'robot'];
  const file = {
    name: 'Test call',
    account,
    policy,
    trunks: [wish.trunk],
    ring: '45s',
    message: { language, disclosure, say: [{ text: wish.text ?? texts[language] }], listen: '0s' },
    rates: { perContact: '0.00 RUB', minute: '0.00 RUB', trunkMinute: '0.00 RUB' },
  };
  return parseCampaign(JSON.stringify(file), 'the test call', references);
}
