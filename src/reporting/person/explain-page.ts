import type { Dossier, DossierAttempt, DossierDecision } from './dossier.ts';

/**
 * One page for a person who has to prove, or to check, how somebody was contacted: every decision with its rule and policy
 * version, every dial with its states. Times are UTC.
 * @param mask how numbers are shown
 */
export function explainPage(dossier: Dossier, mask: (number: string) => string): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Numbers', dossier.phones.map(({ number, health }) => `${mask(number)}  ${health}`)],
    ['Do not call', dossier.doNotCall.map((block) => blockLine(block, mask))],
    ['Consents', dossier.consents.map((word) => consentLine(word, mask))],
    ['Debts', dossier.debts.map(debtLine)],
    ['Campaigns', dossier.campaigns.map(campaignLine)],
    ['Decisions and dials', timeline(dossier, mask)],
    ['Calls to us', dossier.inbound.map((call) => `${instant(call.arrivedAt)}  ${call.outcome ?? 'still open'}`)],
    ['Promises', dossier.promises.map((p) => words(instant(p.madeAt), p.amount ?? 'no sum named', `by ${p.source}`))],
    ['Callbacks', dossier.callbacks.map((c) => words(instant(c.askedAt), mask(c.phone), c.queue, c.state))],
    ['Money', dossier.money.map((m) => `${m.contacts} contacts, price ${m.price}, cost ${m.cost} ${m.currency}`)],
  ];
  const body = sections.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)],
  );
  return [...heading(dossier, mask), ...body].join('\n');
}

function heading({ person, lists }: Dossier, mask: (number: string) => string): readonly string[] {
  const { name, zone, region, segment, stops } = person;
  return [
    `Person ${person.id} of account "${person.account}"`,
    `  ${words(mask(person.key.replace(/^(id|phone):/, '')), name, zone, region, segment)}`,
    ...lists.map(
      (l) => `  in list "${l.list}"${l.withdrawnAt === null ? '' : `, withdrawn ${instant(l.withdrawnAt)}`}`,
    ),
    ...(stops.length > 0 ? [`  never contacted because of: ${stops.join(', ')}`] : []),
    ...(person.erasedAt === null ? [] : [`  erased ${instant(person.erasedAt)}: what is left names nobody`]),
  ];
}

function blockLine(block: Dossier['doNotCall'][number], mask: (number: string) => string): string {
  const what = block.number === null ? 'the person' : mask(block.number);
  const where = block.everywhere ? 'everywhere' : 'this account';
  const which = block.attemptId === null ? undefined : `in attempt ${block.attemptId}`;
  return words(`since ${instant(block.at)}`, what, where, `by ${block.source}`, which, block.note);
}

function consentLine(word: Dossier['consents'][number], mask: (number: string) => string): string {
  const whose = word.number === null ? 'the person' : mask(word.number);
  return words(
    instant(word.at),
    `${word.kind} ${word.given ? 'given' : 'withdrawn'}`,
    whose,
    `by ${word.source}`,
    word.basis,
  );
}

function debtLine(debt: Dossier['debts'][number]): string {
  const sum = debt.amount === null ? 'no sum' : `${debt.amount} ${debt.currency}`;
  return words(sum, debt.due === null ? undefined : `due ${debt.due}`, debt.service, `list "${debt.list}"`, debt.state);
}

function campaignLine(campaign: Dossier['campaigns'][number]): string {
  const next =
    campaign.nextAt !== null && campaign.target === 'waiting' ? `next ${instant(campaign.nextAt)}` : undefined;
  const arm = campaign.arm === 'call' ? undefined : campaign.arm;
  const policies = `under ${campaign.policies.join(' + ')}`;
  return words(
    `"${campaign.name}"`,
    policies,
    campaign.target,
    campaign.whyNot,
    next,
    arm,
    `campaign ${campaign.state}`,
  );
}

interface Moment {
  readonly at: Date;
  readonly lines: readonly string[];
}

/** Denials by themselves; each dial under the decision that allowed it. */
function timeline(dossier: Dossier, mask: (number: string) => string): readonly string[] {
  const decided = Map.groupBy(dossier.decisions, ({ attemptId }) => attemptId);
  const denials = dossier.decisions.filter(({ attemptId }) => attemptId === null);
  const moments: Moment[] = [
    ...denials.map((decision) => ({ at: decision.at, lines: [decisionLine(decision)] })),
    ...dossier.attempts.map((attempt) => ({
      at: attempt.history[0]?.at ?? new Date(0),
      lines: [
        ...(decided.get(attempt.attemptId) ?? []).map(decisionLine),
        ...attemptLines(attempt, dossier, mask).map((line) => `  ${line}`),
      ],
    })),
  ];
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime()).flatMap(({ lines }) => lines);
}

function decisionLine(decision: DossierDecision): string {
  const verdict = decision.allowed ? 'allowed' : 'denied ';
  return `${instant(decision.at)}  ${verdict}  ${decision.rule}: ${decision.reason} (${decision.policyVersion}), ${asked(decision)}`;
}

function asked({ moment, zones, until }: DossierDecision): string {
  if (moment === 'originate') return 'right before the dial';
  if (moment === 'reserve') return 'when it was reserved';
  const end = until === null ? 'for ever' : `until ${instant(until)}`;
  return `for all of its people in ${zones?.join(' or ')} ${end}`;
}

function attemptLines(attempt: DossierAttempt, dossier: Dossier, mask: (number: string) => string): readonly string[] {
  const { attemptId, redialOf, failoverOf } = attempt;
  const follows = redialOf ? `after ${redialOf}` : failoverOf ? `in place of ${failoverOf}` : undefined;
  const sip = attempt.sipStatus === null ? undefined : `SIP ${attempt.sipStatus}`;
  const recordings = dossier.recordings.filter((each) => each.attemptId === attemptId);
  return [
    words(`attempt ${attemptId}`, `${attempt.kind} to ${mask(attempt.phone)}`, `trunk ${attempt.trunk}`, follows),
    attempt.history
      .map(({ at, state, why }) => `${state} ${clock(at)}${why === undefined ? '' : ` (${why})`}`)
      .join(' → '),
    words(attempt.disposition ?? attempt.state, heard(attempt), disclosure(attempt), sip, callId(attempt)),
    ...attempt.transfers.map((t) => `transfer to ${t.queue} ${clock(t.requestedAt)}: ${t.state}`),
    ...recordings.map((r) => `recording ${r.lostWhy === null ? r.file : `lost: ${r.lostWhy}`}`),
    words(
      attempt.contact ? 'a contact' : 'no contact',
      `price ${attempt.price}, cost ${attempt.cost} ${attempt.currency}`,
      ...attempt.ledger.map((line) => `${line.direction} ${line.kind} ${line.amount}`),
    ),
  ];
}

function heard({ disposition, heardMs, messageMs, keys }: DossierAttempt): string | undefined {
  if (disposition === null || heardMs === 0) return keys === '' ? undefined : `keys ${keys}`;
  const whole = messageMs === null ? '' : ` of ${seconds(messageMs)}`;
  return `heard ${seconds(heardMs)}${whole}${keys === '' ? '' : `, keys ${keys}`}`;
}

function disclosure({ disclosure: said, disclosureHeard }: DossierAttempt): string | undefined {
  if (disclosureHeard === null) return undefined;
  if (said.length === 0) return 'no disclosure in this campaign';
  return `disclosure (${said.join(', ')}) ${disclosureHeard ? 'heard' : 'not heard'}`;
}

function callId(attempt: DossierAttempt): string | undefined {
  return attempt.callId === null ? undefined : `Call-ID ${attempt.callId}`;
}

function words(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')}Z`;
}

function clock(at: Date): string {
  return at.toISOString().slice(11, 23);
}
