import type { AuditContext, WrittenPutOff } from './records.ts';
import { broken, type Verdict } from './rule.ts';
import { type RuleResult, Tally } from './tally.ts';

const rule = {
  promise: 'every-decision-explained',
  rule: 'put-offs-again',
  about: 'the policy, asked again about each place whose people were put off, forbids it',
} as const;

/** Denials that bind many people at once are judged one by one: they are as few as places and nights. */
export async function judgePutOffs(
  putOffs: AsyncIterable<WrittenPutOff>,
  decide: AuditContext['decide'],
): Promise<RuleResult> {
  const tally = new Tally(rule);
  for await (const putOff of putOffs) tally.add(verdict(putOff, decide), null);
  return tally.result();
}

/** A campaign's own hours are the campaign's as it was then: only the law is asked again, and only the same version of it. */
function verdict({ id, at, until, zones, inputs, ...said }: WrittenPutOff, decide: AuditContext['decide']): Verdict {
  if (until !== null && until <= at) return broken(`denial ${id} ends before it begins`);
  if (!zones.includes(inputs.zone)) return broken(`denial ${id} speaks of ${inputs.zone}, its people are elsewhere`);
  if (said.rule === 'schedule') return 'not-asked';
  const { policies, channel, zone, ringSeconds } = inputs;
  const subject = { zone, stops: [] };
  const again = decide({ policies, at: new Date(at), channel, subject, history: [], ringSeconds });
  if (again?.policyVersion !== said.policyVersion) return 'not-asked';
  return again.allowed ? broken(`denial ${id} put people of ${zone} off by ${said.rule}, which allows them`) : 'kept';
}
