import { IANAZone } from 'luxon';
import { dozvonError } from './errors/index.ts';
import { parseDecimal } from './money.ts';

/** From this size of debt on (kopecks, before the payment) so many per cent of what was paid. */
export interface CommissionStep {
  readonly from: number;
  readonly percent: number;
}

/** Reads `0:3,10000:5` (sums in roubles); an empty text is no commission. @throws DozvonError `commission-unreadable` */
export function readCommission(text: string): readonly CommissionStep[] {
  const steps = text.split(',').flatMap((one) => (one.trim() === '' ? [] : [readStep(one.trim(), text)]));
  return steps.toSorted((a, b) => a.from - b.from);
}

function readStep(step: string, text: string): CommissionStep {
  const [sum = '', percent = ''] = step.split(':');
  const from = parseDecimal(sum.trim());
  if (from === undefined || from < 0 || !/^\d{1,2}(\.\d{1,2})?$/.test(percent.trim()))
    throw dozvonError('commission-unreadable', { text });
  return { from, percent: Number(percent) };
}

/** @throws DozvonError `account-zone-unknown` */
export function readZone(zone: string): string {
  if (!zone.includes('/') || !IANAZone.isValidZone(zone)) throw dozvonError('account-zone-unknown', { zone });
  return zone;
}
