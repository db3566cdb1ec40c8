/** One zone a difference from Moscow, in hours: Russia has no summer time, so the difference names the hour. */
const moscowZones: Readonly<Record<string, string>> = {
  '-1': 'Europe/Kaliningrad',
  '0': 'Europe/Moscow',
  '1': 'Europe/Samara',
  '2': 'Asia/Yekaterinburg',
  '3': 'Asia/Omsk',
  '4': 'Asia/Novosibirsk',
  '5': 'Asia/Irkutsk',
  '6': 'Asia/Yakutsk',
  '7': 'Asia/Vladivostok',
  '8': 'Asia/Magadan',
  '9': 'Asia/Kamchatka',
};

/** Reads an IANA name, `МСК+4`, `UTC+7` or `+7`. @returns an IANA zone, or undefined */
export function parseZone(text: string): string | undefined {
  if (/^[a-z_]+\/[a-z_/+\-\d]+$/i.test(text) || /^utc$/i.test(text)) return ianaZone(text);
  const moscow = /^(?:мск|msk)\s*(?:([+\-−–])\s*(\d{1,2}))?$/iu.exec(text);
  if (moscow) return moscowZones[String(signed(moscow[1], moscow[2]))];
  const utc = /^(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::00)?$/iu.exec(text);
  return utc ? fromUtc(signed(utc[1], utc[2])) : undefined;
}

function ianaZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fromUtc(hours: number): string | undefined {
  const russian = moscowZones[String(hours - 3)];
  if (russian) return russian;
  if (Math.abs(hours) > 12) return undefined;
  return hours === 0 ? 'Etc/UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

function signed(sign = '+', digits = '0'): number {
  return (sign === '+' ? 1 : -1) * Number(digits);
}
