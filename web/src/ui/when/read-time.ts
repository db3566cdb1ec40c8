/**
 * A time of day as people write it: `9`, `930`, `9:30`, `9.30`, `09-30`, `21:30`, `9:30 pm`.
 * @returns `HH:MM`; undefined: no clock shows it
 */
export function readTime(text: string): string | undefined {
  const clean = text.trim().toLowerCase();
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.\- ]?(\d{2}))?(?: ?([ap])\.?m\.?)?$/.exec(clean) ?? [];
  if (hour === '') return undefined;
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const hours = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
