import type { Decide } from '../../../dialing/ports.ts';
import type { PolicyDecision } from '../../../domain/contact-policy.ts';
import type { AccountId } from '../../../domain/ids.ts';
import type { Pool } from '../pool.ts';
import { chosenOf, type HandWhom, held, judge, noNumber, numbersOf, readPerson } from './hand-person.ts';

/** What the law says of a call that an operator would make. `phone`: the number that would be dialled. */
export interface HandQuestion {
  readonly phone: string | undefined;
  readonly decision: PolicyDecision;
}

/** The gate's answer before anybody dials: the same question as the reservation's, without holding anything. */
export async function askByHand(
  pool: Pool,
  accountId: AccountId,
  whom: HandWhom,
  decide: Decide,
): Promise<HandQuestion> {
  const phone = chosenOf(await numbersOf(pool, accountId, whom), whom);
  const row = await readPerson(pool, accountId, whom, phone ?? '');
  if (!row || phone === undefined) return { phone, decision: { ...held, ...noNumber, skip: 'stopped' } };
  return { phone, decision: judge(row, phone, decide, row.now) };
}
