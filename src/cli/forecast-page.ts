import type { ForecastJson } from '../scheduling/forecast/forecast-json.ts';

/** A forecast for a terminal. */
export function forecastPage(f: ForecastJson): string {
  const { assumptions: a } = f;
  const lines = [
    `${f.people} people, ${f.callable} may be called; from ${time(f.at)} (${f.zone})`,
    ...rows([
      ['everybody dialled once by', time(f.firstDialsEndAt)],
      ['finished by', f.unfinished > 0 ? `not within 40 days for ${f.unfinished} people` : time(f.finishesAt)],
      ['dials', f.attempts],
      ...Object.entries(f.dispositions).map(([name, count]): Row => [`  ${name}`, count]),
      ['billed contacts', f.contacts],
      ['lawful contacts', f.lawfulContacts],
      [
        'redials',
        `${f.redials}${f.delayedRedials > 0 ? `, ${f.delayedRedials} of them wait for the next lawful slot` : ''}`,
      ],
      ['transfers to operators', f.transfers],
      ['price', `${f.money.price} ${f.money.currency}`],
      ['cost', `${f.money.cost} ${f.money.currency}`],
    ]),
    ...section('Not called, or in vain', rows(Object.entries(f.skipped))),
    ...section(
      'Not at once',
      f.waiting.map((w) => `${w.reason}: ${w.people} people, from ${time(w.from)} to ${time(w.until)}`),
    ),
    ...section(
      'By day',
      f.days.map(
        (d) => `${d.day}  ${d.attempts} dials, ${d.contacts} contacts, price ${d.money.price}, cost ${d.money.cost}`,
      ),
    ),
    ...section('Today', today(f)),
    ...section('It rests on', [
      `${a.lines} lines and ${a.ratePerSecond} calls/s, all for this campaign; operators enough for all who press a key`,
      a.outcomesFrom === 'history'
        ? `the outcomes of ${a.dials} dials of this account in the last 90 days`
        : 'stated defaults: this account has fewer than 200 dials in the last 90 days',
      `  ${a.outcomes.map(({ disposition, percent }) => `${disposition} ${percent} %`).join(', ')}`,
      ...(f.simulated < f.callable ? [`${f.simulated} of ${f.callable} people, drawn by chance, stand for all`] : []),
    ]),
  ];
  return lines.join('\n');
}

const words = {
  'go-on': () => 'go on as it is',
  'more-lines': (r: ForecastJson['remedies'][number]) => `${r.lines} lines and ${r.ratePerSecond} calls/s`,
  'raise-cap': (r: ForecastJson['remedies'][number]) => `a spending cap of ${r.money.price} ${r.money.currency}`,
};

type Row = readonly [string, string | number];

function rows(all: readonly Row[]): string[] {
  const width = Math.max(0, ...all.map(([name]) => name.length));
  return all.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => (line.startsWith('  ') ? line : `  ${line}`))];
}

function today({ today, remedies }: ForecastJson): string[] {
  if (!today) return ['nobody may be called any more today'];
  const { dialled, of, until, shortOf } = today;
  const first = `until ${time(until)}: ${dialled} of ${of} people are dialled`;
  if (remedies.length === 0) return [first];
  const remedy = remedies.map((r) => {
    const how = words[r.do](r);
    const when =
      r.todayEndsAt === null
        ? `everybody dialled once by ${time(r.firstDialsEndAt)}`
        : `today's by ${time(r.todayEndsAt)}`;
    return `remedy: ${how}: ${when}, price ${r.money.price}, cost ${r.money.cost}`;
  });
  return [`${first}${shortOf ? `: short of ${shortOf}` : ''}`, ...remedy];
}

/** `2026-11-24 20:00`, in the zone that the first line names. */
function time(iso: string | null): string {
  return iso === null ? 'never' : iso.slice(0, 16).replace('T', ' ');
}
