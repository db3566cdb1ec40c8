import type { Language } from '../../domain/message.ts';
import type { CalendarDocument } from '../calendar-document.ts';
import type {
  BucketDocument,
  CountDocument,
  DutiesDocument,
  NoteDocument,
  PolicyDocument,
} from '../policy-document.ts';
import { inLanguage, type PageWords, pageWords } from './words.ts';

/** What a page is written with. */
interface Pen {
  readonly words: PageWords;
  /** A text or a name of the document. */
  readonly say: (text: string) => string;
  readonly list: (names: readonly string[]) => string;
}

function penFor(language: Language): Pen {
  const say = (text: string): string => inLanguage(text, language);
  return { words: pageWords[language], say, list: (names) => names.map(say).join(', ') };
}

/** The policy as a page of text: its rules, what they rest on with the source, and what is doubtful marked so. */
export function describePolicy(
  policy: PolicyDocument,
  calendar: CalendarDocument | undefined,
  language: Language,
): string {
  const pen = penFor(language);
  const { words, say, list } = pen;
  const { sections } = words;
  return [
    `${policy.id}@${policy.version}  ${say(policy.title)}`,
    words.dates(policy.validFrom, policy.reviewedOn),
    `${words.source}: ${say(policy.source)}`,
    section(sections.hours, hours(policy, pen)),
    section(
      sections.counters,
      policy.counters.flatMap((each) => counter(each, pen)),
    ),
    section(
      sections.coolOff,
      policy.coolOffs.map((each) => coolOff(each, pen)),
    ),
    section(sections.stops, stops(policy, pen)),
    section(
      sections.consents,
      policy.consents.map(({ name, channels }) => `${say(name)}: ${list(channels)}`),
    ),
    section(sections.duties, duties(policy.duties, pen)),
    section(sections.provisional, provisional(calendar, pen)),
    section(
      sections.notes,
      policy.notes.flatMap((each) => note(each, pen)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A calendar as a page of text: its days off with their names, what is not certain marked so. */
export function describeCalendar(calendar: CalendarDocument, language: Language): string {
  const { words, say } = penFor(language);
  const { page } = words;
  const days = calendar.days.map(({ date, name, provisional }) => {
    return `${date} ${say(name)}${provisional === undefined ? '' : `  ${words.doubtful}: ${say(provisional)}`}`;
  });
  return [
    page.title(calendar.id, say(calendar.title)),
    page.covers(calendar.reviewedOn, calendar.covers.from, calendar.covers.to),
    `${words.source}: ${say(calendar.source)}`,
    section(
      page.yearly,
      calendar.yearly.map(
        ({ date, name, from }) => `${date} ${say(name)}${from === undefined ? '' : ` ${page.since(from)}`}`,
      ),
    ),
    section(page.daysOff, days),
    section(
      page.working,
      calendar.workingDays.map(({ date, name }) => `${date} ${say(name)}`),
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

function hours({ windows, calendar }: PolicyDocument, { words, say }: Pen): string[] {
  const rows = Object.entries(windows).map(([key, spans]) => {
    const said = spans.map(([open, close]) => `${open}–${close}`).join(', ') || words.none;
    return `${`${say(key)} `.padEnd(10)}${said}`;
  });
  return calendar === undefined ? rows : [...rows, words.holidays(calendar)];
}

function counter({ name, asks, counts, caps }: PolicyDocument['counters'][number], pen: Pen): string[] {
  const { words, say, list } = pen;
  const most = caps.map((cap) => words.cap(cap.max, bucket(cap, words))).join(', ');
  return [
    words.atMost(say(name), most),
    `  ${words.askedBefore}: ${list(asks)}`,
    ...counts.map((each) => count(each, pen)),
  ];
}

function count(
  { channels, rule, minSeconds, also = [], except = [] }: CountDocument,
  { words, say, list }: Pen,
): string {
  const least = minSeconds ? `, ${words.from(minSeconds)}` : '';
  const more = also.length > 0 ? `, ${words.also} ${list(also)}` : '';
  const fewer = except.length > 0 ? `, ${words.except} ${list(except)}` : '';
  return `  ${words.counts}: ${say(rule)}${least}${more}${fewer}, ${words.by}: ${list(channels)}`;
}

function coolOff({ name, asks, for: time }: PolicyDocument['coolOffs'][number], { words, say, list }: Pen): string {
  const length = 'days' in time ? words.days(time.days) : words.hours(time.hours);
  return words.coolOff(say(name), length, list(asks));
}

function bucket(cap: BucketDocument, words: PageWords): string {
  if ('calendar' in cap) return words.calendar[cap.calendar];
  return 'rollingDays' in cap ? words.rollingDays(cap.rollingDays) : words.rollingHours(cap.rollingHours);
}

function stops(policy: PolicyDocument, { words, say }: Pen): string[] {
  return Object.entries(policy.stops).map(
    ([stop, reach]) => `${say(stop)}: ${reach === 'all' ? words.everyContact : words.calls}`,
  );
}

function duties(duties: DutiesDocument, { words, say, list }: Pen): string[] {
  const { disclosures, ringMinSeconds, firstAudioMaxSeconds, abandonment, retentionDays } = duties;
  const kept = Object.entries(retentionDays).map(([artefact, days]) => words.kept(say(artefact), days));
  return [
    ...(disclosures.length > 0 ? [`${words.sayFirst}: ${list(disclosures)}`] : []),
    ...(ringMinSeconds ? [words.ring(ringMinSeconds)] : []),
    ...(firstAudioMaxSeconds ? [words.firstAudio(firstAudioMaxSeconds)] : []),
    ...(abandonment ? [words.abandon(abandonment.percent, abandonment.hours)] : []),
    ...(kept.length > 0 ? [`${words.keep}: ${kept.join(', ')}`] : []),
  ];
}

function provisional(calendar: CalendarDocument | undefined, { words, say }: Pen): string[] {
  const days = [...(calendar?.days ?? []), ...(calendar?.workingDays ?? [])];
  return days.flatMap((day) =>
    day.provisional ? [`${words.doubtful} ${day.date} ${say(day.name)}: ${say(day.provisional)}`] : [],
  );
}

function note({ about, says, source, confidence, doubtful }: NoteDocument, { words, say }: Pen): string[] {
  return [
    `[${confidence}] ${about}: ${say(says)}`,
    `    ${words.source.toLowerCase()}: ${say(source)}`,
    ...(doubtful === undefined ? [] : [`    ${words.doubtful}: ${say(doubtful)}`]),
  ];
}
