import { dozvonError } from '../../domain/errors/index.ts';
import { type CountryCode, parsePhones } from '../cells/phones.ts';

/**
 * Reads one number exactly as the import of a list does: `8(912)345-67-89` and `+7 912 345-67-89` are one number.
 * @param country whose national spellings are meant
 * @returns E.164
 * @throws DozvonError `number-unusable` for none, and for more than one
 */
export function readNumber(text: string, country: CountryCode = 'RU'): string {
  const { phones } = parsePhones(text, country);
  const [phone, ...others] = phones;
  if (phone === undefined || others.length > 0) throw dozvonError('number-unusable', { value: text });
  return phone;
}
