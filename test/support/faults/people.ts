/** Who is called in a fault run, and what the rules say that each of them gets. */
import { type Manner, manners } from '../../carrier/sipp-people.ts';

export interface Person {
  readonly number: string;
  readonly manner: Manner;
  /** What the rules of the campaign give this person when nothing goes wrong. */
  readonly calls: number;
  /** Where it is day, where it is night, or nothing said. */
  readonly zone?: string;
}

export interface Crowd {
  /** Everybody of the large campaign: policy `unrestricted`, one redial after an early hang-up and after busy. */
  readonly load: readonly Person[];
  /** People whom `ru-230fz` protects: one call a day that is answered, by day; two unanswered at most (house cap). */
  readonly lawful: readonly Person[];
  /** The same campaign, where it is night now: never called. */
  readonly night: readonly Person[];
}

const share = { busy: 0.06, hangsUp: 0.06 } as const;
const lawfulCalls = { hears: 1, hangsUp: 1, busy: 2 } as const satisfies Record<Manner, number>;

/** @param size people of the large campaign @param series digit that tells runs of one stack apart @param at now */
export function crowd(size: number, series: number, at: Date): Crowd {
  const { day, night } = zonesAt(at);
  const of = (count: number, block: number, manner: (i: number) => Manner): { number: string; manner: Manner }[] =>
    Array.from({ length: count }, (_, i) => {
      const chosen = manner(i);
      const index = String(block * 1000 + i).padStart(4, '0');
      return { number: `+7972${series}${index}${manners[chosen]}`, manner: chosen };
    });
  const lawful = Math.max(6, Math.round(size / 80));
  const inTurn = (i: number): Manner => (['hears', 'hangsUp', 'busy'] as const)[i % 3] ?? 'hears';
  return {
    load: of(size, 0, mixed).map((one) => ({ ...one, calls: one.manner === 'hears' ? 1 : 2 })),
    lawful: of(lawful, 8, inTurn).map((one) => ({ ...one, calls: lawfulCalls[one.manner], zone: day })),
    night: of(Math.ceil(lawful / 3), 9, inTurn).map((one) => ({ ...one, calls: 0, zone: night })),
  };
}

/** The same people every time: a fault that shows something shows it again. */
function mixed(i: number): Manner {
  const place = (i * 37) % 100;
  if (place < share.busy * 100) return 'busy';
  return place < (share.busy + share.hangsUp) * 100 ? 'hangsUp' : 'hears';
}

const zones = [
  'Pacific/Auckland Asia/Kamchatka Asia/Vladivostok Asia/Irkutsk Asia/Yekaterinburg Europe/Moscow Europe/London',
  'America/Sao_Paulo America/New_York America/Los_Angeles Pacific/Honolulu',
].flatMap((line) => line.split(' '));

/** Two zones that stay on their side of any law's hours for as long as a run takes. */
function zonesAt(at: Date): { day: string; night: string } {
  const hourIn = (zone: string): number =>
    Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(at));
  const find = (from: number, to: number): string => {
    const found = zones.find((zone) => hourIn(zone) >= from && hourIn(zone) <= to);
    if (found === undefined) throw new Error(`No zone has an hour from ${from} to ${to} now`);
    return found;
  };
  return { day: find(11, 16), night: find(0, 5) };
}
