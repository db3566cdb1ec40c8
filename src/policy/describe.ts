import type { CalendarDocument } from './calendar-document.ts';
import type { BucketDocument, CountDocument, DutiesDocument, NoteDocument, PolicyDocument } from './policy-document.ts';

/** The policy as a page of text: its rules, what they rest on with the source, and what is doubtful marked so. */
export function describePolicy(policy: PolicyDocument, calendar: CalendarDocument | undefined): string {
  return [
    `${policy.id}@${policy.version}  ${policy.title}`,
    `Valid from ${policy.validFrom}, reviewed on ${policy.reviewedOn}`,
    `Source: ${policy.source}`,
    section("Hours, in the person's own zone", hours(policy)),
    section('Counters', policy.counters.flatMap(counter)),
    section('Cool-off', policy.coolOffs.map(coolOff)),
    section('Stops', stops(policy)),
    section(
      'Consents needed',
      policy.consents.map(({ name, channels }) => `${name}: ${channels.join(', ')}`),
    ),
    section('Duties of a campaign', duties(policy.duties)),
    section('Days of the calendar that are not certain', provisional(calendar)),
    section('What it rests on (A official text seen, B good secondary source, C weak, K own knowledge)', notes(policy)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A calendar as a page of text: its days off with their names, what is not certain marked so. */
export function describeCalendar(calendar: CalendarDocument): string {
  const days = calendar.days.map(({ date, name, provisional }) => {
    return `${date} ${name}${provisional === undefined ? '' : `  DOUBTFUL: ${provisional}`}`;
  });
  return [
    `Calendar ${calendar.id}  ${calendar.title}`,
    `Reviewed on ${calendar.reviewedOn}; moved days of ${calendar.covers.from}–${calendar.covers.to}`,
    `Source: ${calendar.source}`,
    section(
      'Every year',
      calendar.yearly.map(({ date, name, from }) => `${date} ${name}${from === undefined ? '' : ` from ${from}`}`),
    ),
    section('Days off', days),
    section(
      'Working weekends (the weekend hours stay)',
      calendar.workingDays.map(({ date, name }) => `${date} ${name}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** How many notes of a policy are marked doubtful. */
export function doubtfulCount(policy: PolicyDocument): number {
  return policy.notes.filter((note) => note.doubtful !== undefined).length;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function hours({ windows, calendar }: PolicyDocument): string[] {
  const rows = Object.entries(windows).map(([key, spans]) => {
    const said = spans.map(([open, close]) => `${open}–${close}`).join(', ') || 'none';
    return `${key.padEnd(10)}${said}`;
  });
  return calendar === undefined ? rows : [...rows, `holidays by the calendar "${calendar}"`];
}

function counter({ name, asks, counts, caps }: PolicyDocument['counters'][number]): string[] {
  const most = caps.map((cap) => `${cap.max} ${bucket(cap)}`).join(', ');
  return [`${name}: at most ${most}`, `  asked before: ${asks.join(', ')}`, ...counts.map(count)];
}

function count({ channels, rule, minSeconds, also = [], except = [] }: CountDocument): string {
  const least = minSeconds ? `, from ${minSeconds} s` : '';
  const more = also.length > 0 ? `, also ${also.join(', ')}` : '';
  const fewer = except.length > 0 ? `, except ${except.join(', ')}` : '';
  return `  counts: ${rule}${least}${more}${fewer}, by ${channels.join(', ')}`;
}

function coolOff({ name, asks, for: time }: PolicyDocument['coolOffs'][number]): string {
  const length = 'days' in time ? `${time.days} days, its own day being the first` : `${time.hours} hours`;
  return `after ${name}: ${length}, for ${asks.join(', ')}`;
}

function bucket(cap: BucketDocument): string {
  if ('calendar' in cap) return `a calendar ${cap.calendar}`;
  return 'rollingDays' in cap ? `in ${cap.rollingDays} consecutive days` : `in any ${cap.rollingHours} hours`;
}

function stops(policy: PolicyDocument): string[] {
  return Object.entries(policy.stops).map(([stop, reach]) => `${stop}: ${reach === 'all' ? 'every contact' : 'calls'}`);
}

function duties(duties: DutiesDocument): string[] {
  const { disclosures, ringMinSeconds, firstAudioMaxSeconds, abandonment, retentionDays } = duties;
  const kept = Object.entries(retentionDays).map(([artefact, days]) => `${artefact} ${days} days`);
  return [
    ...(disclosures.length > 0 ? [`say first: ${disclosures.join(', ')}`] : []),
    ...(ringMinSeconds ? [`ring at least ${ringMinSeconds} s`] : []),
    ...(firstAudioMaxSeconds ? [`first audio within ${firstAudioMaxSeconds} s`] : []),
    ...(abandonment ? [`abandon at most ${abandonment.percent} % in ${abandonment.hours} h`] : []),
    ...(kept.length > 0 ? [`keep: ${kept.join(', ')}`] : []),
  ];
}

function provisional(calendar: CalendarDocument | undefined): string[] {
  const days = [...(calendar?.days ?? []), ...(calendar?.workingDays ?? [])];
  return days.flatMap((day) => (day.provisional ? [`DOUBTFUL ${day.date} ${day.name}: ${day.provisional}`] : []));
}

function notes(policy: PolicyDocument): string[] {
  return policy.notes.flatMap(({ about, says, source, confidence, doubtful }: NoteDocument) => [
    `[${confidence}] ${about}: ${says}`,
    `    source: ${source}`,
    ...(doubtful === undefined ? [] : [`    DOUBTFUL: ${doubtful}`]),
  ]);
}
