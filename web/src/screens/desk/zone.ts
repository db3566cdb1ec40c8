import type { Language } from '../../i18n/setup.ts';

const moscowMinutes = 180;

/** Minutes that a zone is ahead of UTC at an instant. */
function aheadMinutes(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** `МСК+2` as people say it in Russia, `UTC+5` elsewhere. @param zone IANA */
export function zoneNote(language: Language, zone: string, at: Date): string {
  const [name, from] = language === 'ru' ? ['МСК', moscowMinutes] : ['UTC', 0];
  const ahead = aheadMinutes(zone, at) - from;
  if (ahead === 0) return name;
  const whole = Math.floor(Math.abs(ahead) / 60);
  const rest = Math.abs(ahead) % 60;
  const minutes = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return `${name}${ahead < 0 ? '−' : '+'}${whole}${minutes}`;
}
