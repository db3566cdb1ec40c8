import type { z } from 'zod';
import type { CampaignFile } from './campaign-schema.ts';
import type { Path } from './yaml-source.ts';

/** Rules over several fields of a campaign file; asked once every field is right by itself. */
export function campaignRules(file: CampaignFile, context: z.core.$RefinementCtx<CampaignFile>): void {
  if (context.issues.length > 0) return;
  const refuse = (path: Path, message: string, remedy: string) =>
    context.addIssue({ code: 'custom', path: [...path], message, params: { remedy } });
  oneCurrency(file, refuse);
  machineSpeech(file, refuse);
  operatorQueues(file, refuse);
  emptyMessage(file, refuse);
  wayToOperators(file, refuse);
  file.trunks.forEach((trunk, index) => {
    if (file.trunks.indexOf(trunk) !== index) refuse(['trunks', index], 'is named twice', 'Keep one of the two.');
  });
}

type Refuse = (path: Path, message: string, remedy: string) => void;

function oneCurrency({ rates, spendingCap }: CampaignFile, refuse: Refuse): void {
  const { currency } = rates.perContact;
  const others = [
    [['rates', 'minute'], rates.minute],
    [['rates', 'trunkMinute'], rates.trunkMinute],
    [['spendingCap'], spendingCap],
  ] as const;
  for (const [path, amount] of others) {
    if (amount === undefined || amount.currency === currency) continue;
    const remedy = `Write all amounts in ${currency}, that of rates.perContact (RUB unless written).`;
    refuse(path, 'is in another currency than the rest', remedy);
  }
}

function machineSpeech({ machine }: CampaignFile, refuse: Refuse): void {
  if (machine.do === 'leave-message' && machine.say.length === 0) {
    refuse(
      ['machine', 'say'],
      'is empty, so there is nothing to leave',
      'Write say: [ { text: "…" } ], or do: hang-up.',
    );
  }
  machine.say.forEach(({ text }, index) => {
    if (text === undefined || !/\{\{\s*debts?\b/.test(text)) return;
    const remedy = 'Say who calls and how to call back; name no sum, date or service.';
    refuse(['machine', 'say', index, 'text'], 'names the debt, and anybody may hear a machine', remedy);
  });
}

function operatorQueues({ message, transfer }: CampaignFile, refuse: Refuse): void {
  const actions = Object.entries(message.keys).flatMap(([key, action]) =>
    action === undefined ? [] : [{ key, action }],
  );
  const hasQueue =
    transfer.queue !== undefined || actions.some(({ action }) => action.do === 'operator' && action.queue);
  for (const { key, action } of actions) {
    if (action.do !== 'operator' || action.queue !== undefined || hasQueue) continue;
    refuse(['message', 'keys', key], 'names no queue', 'Write operator:QUEUE, or give transfer: { queue: … }.');
  }
}

function emptyMessage({ message, transfer }: CampaignFile, refuse: Refuse): void {
  if (message.say.length > 0 || transfer.after === 'message') return;
  const remedy =
    'Write - prompt: greeting or - text: "…", or hand everybody over at once: transfer: { after: message }.';
  refuse(['message', 'say'], 'is empty', remedy);
}

/** A pace that counts operators needs a way to them, and the right one. */
function wayToOperators({ message, transfer, pacing }: CampaignFile, refuse: Refuse): void {
  const byKey = Object.values(message.keys).some((action) => action?.do === 'operator');
  const everybody = transfer.after === 'message';
  const mode = pacing?.mode;
  const queues = transfer.queue !== undefined || Object.values(message.keys).some(namesQueue);
  if (everybody && !queues)
    refuse(['transfer', 'after'], 'names no queue', 'Write transfer: { after: message, queue: … }.');
  if (mode === undefined || mode === 'broadcast' || mode === 'preview') return;
  const path = ['pacing', 'mode'];
  if (!byKey && !everybody) {
    const remedy =
      'Give a key to operators, hand everybody over by transfer: { after: message }, or write mode: broadcast.';
    return refuse(path, 'counts operators, and nobody is handed to one', remedy);
  }
  if (mode === 'press-1' && everybody)
    refuse(path, 'counts those who press, and everybody is handed over', 'Write mode: predictive.');
  if (mode === 'predictive' && !everybody)
    refuse(path, 'counts everybody who answers, and only a key leads to an operator', 'Write mode: press-1.');
}

function namesQueue(action: CampaignFile['message']['keys'][keyof CampaignFile['message']['keys']]): boolean {
  return action?.do === 'operator' && action.queue !== undefined;
}
