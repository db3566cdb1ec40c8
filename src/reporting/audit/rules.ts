import { causeOfEachCall } from './cause.ts';
import { allowedFirst, askedAgain, freshDecision, refusalExplained } from './decisions.ts';
import { dialRate } from './dial-rate.ts';
import { evidence } from './evidence.ts';
import { linesKept, notStuck } from './lines.ts';
import { moneyAddsUp } from './money.ts';
import { oneAtATime } from './overlap.ts';
import { capsAgain, hoursAgain } from './policy-again.ts';
import type { AuditRule } from './rule.ts';
import { lawfulStates } from './states.ts';

/** Every rule that looks at attempts one by one, in the order of the printed table. */
export const auditRules: readonly AuditRule[] = [
  lawfulStates,
  evidence,
  oneAtATime,
  causeOfEachCall,
  allowedFirst,
  capsAgain,
  askedAgain,
  freshDecision,
  hoursAgain,
  refusalExplained,
  linesKept,
  notStuck,
  dialRate,
  moneyAddsUp,
];
