import type { Language } from './setup.ts';

/** English dates as Britain writes them: plain `en` would give 11/22/26 and AM. */
const locales = { ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Language, string>;

const cached = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  const known = cached.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  cached.set(key, made);
  return made;
}

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  const known = cached.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  cached.set(key, made);
  return made;
}

/** `1234.50` → `1 234,50 ₽`, `₽1,234.50`. @param amount a decimal string: it never passes through a float */
export function money(language: Language, amount: string, currency = 'RUB'): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return numbers(language, options).format(amount as Intl.StringNumericLiteral);
}

/** `10432` → `10 432`, `10,432`. */
export function count(language: Language, value: number): string {
  return numbers(language, { maximumFractionDigits: 0, useGrouping: true }).format(value);
}

/** `5.14` → `5,1`. */
export function decimal(language: Language, value: number, digits = 1): string {
  return numbers(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** `0.051` → `5,1 %`, `5.1%`. */
export function percent(language: Language, share: number, digits = 1): string {
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return numbers(language, options).format(share);
}

/** `22.11.2026`, `22 Nov 2026`. @param at an ISO time @param zone an IANA zone; absent: the browser's */
export function date(language: Language, at: string, zone?: string): string {
  const month = language === 'ru' ? ('2-digit' as const) : ('short' as const);
  return dates(language, { day: '2-digit', month, year: 'numeric', ...(zone && { timeZone: zone }) }).format(
    new Date(at),
  );
}

/** `11:05`, with `seconds` `11:05:09`. */
export function time(language: Language, at: string, zone?: string, seconds = false): string {
  const options = { hour: '2-digit', minute: '2-digit', ...(seconds && { second: '2-digit' as const }) } as const;
  return dates(language, { ...options, hourCycle: 'h23', ...(zone && { timeZone: zone }) }).format(new Date(at));
}

/** `вс, 22 нояб., 11:05`, `Sun 22 Nov, 11:05`. */
export function dayAndTime(language: Language, at: string, zone?: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const day = dates(language, { ...options, ...(zone && { timeZone: zone }) }).format(new Date(at));
  return `${day}, ${time(language, at, zone)}`;
}

/** A row of many: `22.11 11:04:07`, `22 Nov 11:04:07`; the year only where it is another than that of `now`. */
export function stamp(language: Language, at: string, zone: string, now: Date): string {
  const month = language === 'ru' ? ('2-digit' as const) : ('short' as const);
  const sameYear = date(language, at, zone).slice(-4) === date(language, now.toISOString(), zone).slice(-4);
  if (!sameYear) return `${date(language, at, zone)} ${time(language, at, zone, true)}`;
  const day = dates(language, { day: '2-digit', month, timeZone: zone }).format(new Date(at));
  return `${day} ${time(language, at, zone, true)}`;
}

/** A call: `1:23`, `1:02:03`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

const units = { ru: { h: 'ч', m: 'мин', s: 'с' }, en: { h: 'h', m: 'min', s: 's' } } as const satisfies Record<
  Language,
  object
>;
const space = '\u00a0';

/** How long something takes: `21 с`, `4 мин`, `2 ч 05 мин`. */
export function duration(language: Language, seconds: number): string {
  const { h, m, s } = units[language];
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 120) return `${whole}${space}${s}`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes}${space}${m}`;
  return `${Math.floor(minutes / 60)}${space}${h} ${String(minutes % 60).padStart(2, '0')}${space}${m}`;
}

/** `98 KB`. */
export function fileSize(language: Language, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return numbers(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
