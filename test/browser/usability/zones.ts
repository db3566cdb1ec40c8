const clockIn = (timeZone: string, at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);

/** A zone whose clocks show a time between the two now, such as `05:00` and `07:45`. @throws Error when there is none */
export function zoneWhere(from: string, to: string, now: Date): string {
  const found = Intl.supportedValuesOf('timeZone').find((zone) => {
    const clock = clockIn(zone, now);
    return clock >= from && clock < to;
  });
  if (!found) throw new Error(`Nowhere it is ${from} to ${to} at ${now.toISOString()}`);
  return found;
}

/** The instant of a full hour in a zone, so many days from today there. */
export function instantIn(zone: string, hour: number, now: Date, days = 0): Date {
  const [hours = 0, minutes = 0] = clockIn(zone, now).split(':').map(Number);
  const minute = Math.floor(now.getTime() / 60_000) + (hour - hours) * 60 - minutes + days * 1440;
  return new Date(minute * 60_000);
}

/** What a clock of this machine shows. */
export function clockHere(at: Date): string {
  return clockIn(Intl.DateTimeFormat().resolvedOptions().timeZone, at);
}

/** As a field for a date and a time has it, by the clock of this machine. */
export function fieldTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
