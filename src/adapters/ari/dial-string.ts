/** How a number is written for a trunk, and the dial string that ARI takes. Pure. */

export type NumberFormat = 'e164' | 'e164-no-plus' | 'national-8';

/**
 * The called number as the carrier wants it.
 * @param e164 `+79123456789`
 * @returns `+79123456789`, `79123456789`, or for Russian numbers `89123456789` (others without plus)
 */
export function formatNumber(e164: string, format: NumberFormat): string {
  const digits = e164.replace(/^\+/, '');
  if (format === 'e164') return `+${digits}`;
  return format === 'national-8' && /^7\d{10}$/.test(digits) ? `8${digits.slice(1)}` : digits;
}

/** `PJSIP/79123456789@volga`: the trunk's own contact tells where it goes. */
export function dialString(trunk: string, e164: string, format: NumberFormat): string {
  return `PJSIP/${formatNumber(e164, format)}@${trunk}`;
}

/** `PJSIP/anna`: every contact that the operator's phone has registered. */
export function operatorDialString(name: string): string {
  return `PJSIP/${name}`;
}
