import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { hasLostDigits, unfoldScientific, unwrapNumber } from './clean.ts';

export type { CountryCode };

/** What one cell gave: numbers in E.164 in the order of the cell, and the pieces that are none. */
export interface PhoneCell {
  readonly phones: readonly string[];
  readonly rest: readonly PhoneRest[];
}

export interface PhoneRest {
  readonly reason: 'phone-unusable' | 'digits-lost' | 'phone-note' | 'extension-ignored';
  readonly value: string;
}

/** Separators that no single number contains. A comma is one too: `89121234567, 2-34-56`. */
const separators = /[,;|/\\\n]+|\s+(?:и|или|and|or)\s+/iu;
const commaInScientific = /(?<=\d),(?=\d+[EeЕе]\+?\d{1,2}(?!\d))/gu;
const simpleNumber = /^\+?[\d\s()-]{10,20}$/;
const trailingZero = /^(\+?\d{7,})[.,]0+$/;
/** Digits with what people put between them; letters end it. */
const candidate = /\+?\(?\d[\d\s().\-–—‑]*\d/gu;
const labels =
  /(?:^|(?<=[\s.,:;()]))(?:тел(?:ефон)?|т|моб(?:ильный)?|сот(?:овый)?|дом(?:ашний)?|раб(?:очий)?|осн(?:овной)?|доп(?:олнительный)?|городской|гор|конт(?:актный)?|мой|phone|tel|mobile|mob|cell|home|work|main|whatsapp|viber|telegram|номер|№|n)(?=$|[\s.,:;()\d+])/giu;
const extension = /\s*(?:доб(?:авочный)?|внутр?(?:енний)?|вн|ext(?:ension)?|x|#)[\s.:№]*\(?(\d{1,6})\)?/iu;

/**
 * Reads all numbers of one cell. +7, 8 and bare ten digits of one number are the same number; +7 7xx is Kazakhstan;
 * a foreign number stays what it is. Numbers that cost the caller extra (premium rate) are unusable.
 * @param country whose national spellings (8…, ten digits) are meant
 */
export function parsePhones(cell: string, country: CountryCode): PhoneCell {
  const text = unwrapNumber(cell);
  if (text === '') return { phones: [], rest: [] };
  const simple = simpleNumber.test(text) ? (russianMobile(text, country) ?? parseOne(text, country)) : undefined;
  if (simple) return { phones: [simple], rest: [] };
  return parsePieces(text, country);
}

/** Blocks of ten thousand numbers after +7 9: 1 in use, 2 not, 0 not asked yet. Numbering plans are cut no finer. */
const mobileBlocks = new Uint8Array(100_000);

/** The usual number of a Russian list: the library (6 µs) is asked once a block, so a million numbers take no longer than the rest. */
function russianMobile(text: string, country: CountryCode): string | undefined {
  const digits = text.replace(/\D/g, '');
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  const withPlus = text.includes('+');
  if (country !== 'RU' || national.length !== 10 || !national.startsWith('9')) return undefined;
  if (withPlus && (digits.length !== 11 || !digits.startsWith('7'))) return undefined;
  const block = Number(national.slice(1, 6));
  if (!mobileBlocks[block]) mobileBlocks[block] = parseOne(national, country) === `+7${national}` ? 1 : 2;
  return mobileBlocks[block] === 1 ? `+7${national}` : undefined;
}

function parsePieces(text: string, country: CountryCode): PhoneCell {
  const phones = new Set<string>();
  const rest: PhoneRest[] = [];
  for (const piece of pieces(text)) {
    if (hasLostDigits(piece)) {
      rest.push({ reason: 'digits-lost', value: piece });
      continue;
    }
    const found = readPiece(unfoldScientific(piece).replace(trailingZero, '$1'), country);
    for (const phone of found.phones) phones.add(phone);
    rest.push(...found.rest);
  }
  return { phones: [...phones], rest };
}

/** `9,12E+09` and `89121234567,0` hold a comma that separates nothing. */
function pieces(text: string): string[] {
  const whole = text.replace(/\s/g, '');
  if (/^\+?\d[.,]\d+[EeЕе]\+?\d+$/.test(whole) || trailingZero.test(whole)) return [whole];
  return text
    .replace(commaInScientific, '.')
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function readPiece(piece: string, country: CountryCode): PhoneCell {
  const extra = extension.exec(piece);
  const isExtension = extra !== null && /\d{5}/.test(piece.slice(0, extra.index).replace(/\D/g, ''));
  const text = isExtension ? piece.replace(extension, ' ') : piece;
  const phones: string[] = [];
  let note = text;
  for (const [run] of text.matchAll(candidate)) {
    const found = parseRun(run, country);
    if (found.length === 0) continue;
    phones.push(...found);
    note = note.replace(run, ' ');
  }
  if (phones.length === 0) return { phones, rest: unusable(piece) };
  const rest: PhoneRest[] = isExtension ? [{ reason: 'extension-ignored', value: piece }] : [];
  const words = note
    .replace(labels, ' ')
    .replace(/[\s.,:;()\-–—+"']+/gu, ' ')
    .trim();
  if (words !== '') rest.push({ reason: 'phone-note', value: piece });
  return { phones, rest };
}

/** A piece without any digit is a note that belongs to nothing: `жена`. */
function unusable(piece: string): PhoneRest[] {
  return [{ reason: /\d/.test(piece) ? 'phone-unusable' : 'phone-note', value: piece }];
}

/** One number, or several that only blanks part: `89121234567 89131234567`. */
function parseRun(run: string, country: CountryCode): string[] {
  const whole = parseOne(run, country);
  if (whole) return [whole];
  const words = run.trim().split(/\s+/);
  if (words.length < 2) return [];
  const found: string[] = [];
  for (let from = 0; from < words.length; ) {
    const taken = longestNumber(words, from, country);
    if (taken) found.push(taken.phone);
    from = taken?.end ?? from + 1;
  }
  return found;
}

function longestNumber(words: readonly string[], from: number, country: CountryCode) {
  for (let end = Math.min(words.length, from + 6); end > from; end--) {
    const phone = parseOne(words.slice(from, end).join(' '), country);
    if (phone) return { phone, end };
  }
  return undefined;
}

/** @returns E.164, when the text is exactly one number that the numbering plan knows and that may be dialled */
export function parseOne(text: string, country: CountryCode): string | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 18) return undefined;
  const plus = text.trimStart().startsWith('+') || text.trimStart().startsWith('(+');
  for (const spelling of spellings(digits, plus, country)) {
    const parsed = parsePhoneNumberFromString(spelling, country);
    if (parsed && usable(parsed)) return parsed.number;
  }
  return undefined;
}

/** What the digits may mean, most likely first. */
function spellings(digits: string, plus: boolean, country: CountryCode): string[] {
  const international = `+${digits}`;
  if (plus) {
    const meantEight = country === 'RU' && digits.length === 11 && digits.startsWith('8');
    return meantEight ? [international, digits] : [international];
  }
  if (digits.startsWith('00')) return [`+${digits.slice(2)}`];
  return digits.length > 10 ? [digits, international] : [digits];
}

function usable(phone: PhoneNumber): boolean {
  return phone.isValid() && phone.getType() !== 'PREMIUM_RATE' && !phone.ext;
}
