import { type CampaignSpec, type Redialable, redialable } from './campaign-spec.ts';
import { messageKeys } from './message.ts';

/** A reaction of a person or the network that leads nowhere: whoever writes the campaign should know, and may mean it. */
export interface Gap {
  readonly kind: 'key' | 'silence' | 'disposition';
  /** The key, `silence`, or the disposition. */
  readonly name: string;
  /** What happens instead. */
  readonly instead: string;
}

/** Every key, silence and disposition without a next step. Final dispositions have theirs: the campaign is done with the person. */
export function gapsOf(spec: CampaignSpec): readonly Gap[] {
  return [...keyGaps(spec), ...silenceGaps(spec), ...dispositionGaps(spec)];
}

function keyGaps({ message }: CampaignSpec): Gap[] {
  return messageKeys
    .filter((key) => message.keys[key] === undefined)
    .map((key) => ({ kind: 'key', name: key, instead: 'the key is noted, nothing happens' }));
}

function silenceGaps({ message }: CampaignSpec): Gap[] {
  if (message.repeatOnSilence) return [];
  return [
    {
      kind: 'silence',
      name: 'silence',
      instead: 'the message is not repeated (message.repeatOnSilence), the call ends',
    },
  ];
}

function dispositionGaps(spec: CampaignSpec): Gap[] {
  return redialable
    .filter((disposition) => spec.redial[disposition] === undefined && canHappen(disposition, spec))
    .map((disposition) => ({ kind: 'disposition', name: disposition, instead: whatInstead(disposition, spec) }));
}

function canHappen(disposition: Redialable, { message, machine }: CampaignSpec): boolean {
  if (disposition === 'transfer-abandoned')
    return Object.values(message.keys).some((action) => action?.do === 'operator');
  return disposition !== 'voicemail' || machine.do !== 'leave-message';
}

function whatInstead(disposition: Redialable, { trunks }: CampaignSpec): string {
  const failsOver = (disposition === 'congestion' || disposition === 'trunk-down') && trunks.length > 1;
  return failsOver ? 'the other trunks are tried once, then nobody calls again' : 'nobody calls again';
}
