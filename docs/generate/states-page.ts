import { type AttemptState, attemptMoves } from '../../src/domain/attempt.ts';
import { type CampaignState, campaignMoves } from '../../src/domain/campaign.ts';
import { type DisputeState, disputeMoves } from '../../src/domain/dispute.ts';
import { type OperatorState, operatorMoves } from '../../src/domain/operator.ts';
import { type PaymentState, paymentMoves } from '../../src/domain/payment.ts';
import { type TargetState, targetMoves } from '../../src/domain/target.ts';
import { type TransferState, transferMoves } from '../../src/domain/transfer.ts';
import type { Moves } from '../../src/domain/transition.ts';

/** What each state means. A state without a line here does not compile. */
const campaign: Record<CampaignState, string> = {
  draft: 'being written; nothing is dialled',
  ready: 'checked: list, message and trunks fit; waits for the start',
  running: 'targets are dialled as policy, pacing and lines allow',
  paused: 'nothing new is dialled; live calls go on',
  finished: 'every target is done or in review; running again resumes it when targets came back',
  cancelled: 'ended for good by a person',
};

const target: Record<TargetState, string> = {
  waiting: 'to be dialled at its next instant, or not yet allowed: the reason is kept with it',
  open: 'an attempt is reserved or live',
  done: 'heard, answered for, or out of redials: the reason is kept with it',
  review: 'nobody knows how its last attempt ended; evidence or a person decides',
};

const attempt: Record<AttemptState, string> = {
  reserved: 'counters, line and slot are held; nothing was sent, provably',
  dialing: 'handed to Asterisk under the fencing token; an INVITE may be out',
  ringing: 'the far side rings (180)',
  answered: 'somebody or something picked up; the conversation runs',
  ended: 'settled: one disposition, money, next step',
  refused: 'the check right before originate said no; all that was held is given back',
  released: 'never sent: all that was held is given back',
  lost: 'its owner died after `dialing`; the new owner looks for evidence',
  unknown: 'no evidence: spends every counter it held, and the target goes to review',
};

const operator: Record<OperatorState, string> = {
  offline: 'no phone and no screen',
  ready: 'waits for a call',
  offered: 'their phone rings',
  talking: 'in a bridge with a person',
  'wrap-up': 'writes the outcome; takes no call',
  break: 'absent by choice',
};

const transfer: Record<TransferState, string> = {
  requested: 'a key was pressed',
  queued: 'music plays; nobody is free yet',
  offered: "an operator's phone rings",
  bridged: 'both talk, both sides are recorded',
  ended: 'one of them hung up',
  abandoned: 'the person hung up while waiting',
  overflowed: 'nobody was free in time: apology, then a callback or the end',
};

const dispute: Record<DisputeState, string> = {
  open: 'somebody does not agree with a line of the bill; it is billed still',
  upheld: 'the line was taken off the bill: a reversal in the ledger',
  refused: 'the line stays, with the reason why',
  withdrawn: 'whoever raised it took it back',
};

const payment: Record<PaymentState, string> = {
  unmatched: 'fits nobody; somebody has to look at it',
  ambiguous: 'fits several people; somebody has to look at it',
  matched: 'taken off debts: by what the billing wrote, or by hand (that can be taken back)',
  ignored: 'somebody said, with a reason, that it is none of ours',
};

const machines = [
  section('Campaign', 'draft', campaignMoves, campaign),
  section('Target', 'waiting', targetMoves, target),
  section('Attempt', 'reserved', attemptMoves, attempt),
  section('Operator', 'offline', operatorMoves, operator),
  section('Transfer', 'requested', transferMoves, transfer),
  section('Dispute', 'open', disputeMoves, dispute),
  section('Payment', 'unmatched', paymentMoves, payment),
];

export function statesPage(): string {
  return `# States

<!-- Made by docs/generate.ts from the tables of moves in src/domain. Do not edit by hand. -->

A state changes in one function, \`transition()\`, by the table of its machine; any other move is refused and logged.

${machines.join('\n')}`;
}

function section<State extends string>(
  name: string,
  first: State,
  moves: Moves<State>,
  meanings: Readonly<Record<State, string>>,
): string {
  const states = Object.entries<string>(meanings);
  const next = (state: string): readonly State[] => moves[state as State];
  return `## ${name}

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${id(first)}
${states.map(([state]) => `  state "${state}" as ${id(state)}`).join('\n')}
${states.flatMap(([state]) => next(state).map((to) => `  ${id(state)} --> ${id(to)}`)).join('\n')}
${states
  .filter(([state]) => next(state).length === 0)
  .map(([state]) => `  ${id(state)} --> [*]`)
  .join('\n')}
\`\`\`

| State | Means | Moves on to |
|---|---|---|
${states
  .map(
    ([state, means]) =>
      `| \`${state}\` | ${means} | ${
        next(state)
          .map((to) => `\`${to}\``)
          .join(' ') || 'the end'
      } |`,
  )
  .join('\n')}
`;
}

/** Mermaid takes no hyphen in an id. */
function id(state: string): string {
  return state.replaceAll('-', '_');
}
