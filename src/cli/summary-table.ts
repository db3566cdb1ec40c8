import type { CampaignSummary } from '../reporting/summary.ts';

/** The figures of a campaign for a terminal. */
export function summaryTable(s: CampaignSummary): string {
  const rows: [string, string | number][] = [
    ['rows accepted / refused', `${s.list.accepted} / ${s.list.refused}`],
    ['people', s.targets],
    ['dials', s.attempts],
    ...Object.entries(s.dispositions).map(([name, count]): [string, number] => [`  ${name}`, count]),
    ['billed contacts', s.contacts],
    ['lawful contacts', s.lawfulContacts],
    ['redials', s.redials],
    ['transfers to operators', s.transfers],
    ['abandoned while waiting', s.abandoned],
    ...Object.entries(s.skipped).map(([name, count]): [string, number] => [`  not called: ${name}`, count]),
    ['price', `${s.money.price} ${s.money.currency}`],
    ['cost', `${s.money.cost} ${s.money.currency}`],
    ['seconds', s.seconds],
    ['audit', s.audit.breaches === 0 ? 'clean' : `${s.audit.breaches} breaches: see "dozvon audit"`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
