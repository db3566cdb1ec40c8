/** A contact of the past, as the form has it. */
export interface PastContact {
  readonly at: string;
  readonly channel: string;
  readonly result: string;
}

export interface Question {
  readonly policy: string;
  /** Local to the zone: `2026-11-22T19:30`. */
  readonly at: string;
  readonly zone: string;
  readonly channel: string;
  readonly history: readonly PastContact[];
}

/** Zones of Russia from west to east, with the capital's first. */
export const zones = [
  'Europe/Moscow',
  'Europe/Kaliningrad',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

/** `+03:00` of a zone at a local time. */
function offsetOf(zone: string, local: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(new Date(`${local}:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}

/** The question as `dozvon policy check` reads it: times with their offset. */
export function toBody({ policy, at, zone, channel, history }: Question): Record<string, unknown> {
  const instant = (local: string) => `${local}:00${offsetOf(zone, local)}`;
  return {
    policy,
    channel,
    zone,
    at: instant(at),
    history: history.map((past) => ({ ...past, at: instant(past.at) })),
  };
}

/** Now, on the clock of a zone, as a field of date and time writes it. */
export function nowIn(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(now).replace(' ', 'T');
}
