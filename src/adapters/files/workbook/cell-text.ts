/** A cell as the sheet's XML has it. */
export interface RawCell {
  /** Attribute `t`: `s`, `str`, `inlineStr`, `b`, `d`, `e`, `n`; absent: a number. */
  readonly type: string;
  /** Attribute `s`. */
  readonly style: number | undefined;
  /** Text of `<v>`. */
  readonly value: string;
  /** Text of `<is>`. */
  readonly inline: string;
}

export interface CellRules {
  readonly isDate: readonly boolean[];
  readonly since1904: boolean;
  /** @throws Error when there is none of this number */
  shared(index: number): string;
}

const dayMs = 86_400_000;
/** 1 January 1970 counted in days from 1900 as spreadsheets do, who believe that 1900 was a leap year. */
const unixEpochDay = 25_569;
const days1904 = 1462;

/** A cell as the text that a CSV of it would hold: numbers in full with a dot, dates as `YYYY-MM-DD`. Empty: nothing in it. */
export function cellText(cell: RawCell, rules: CellRules): string {
  const { type, style, value } = cell;
  switch (type) {
    case 's':
      return value === '' ? '' : rules.shared(Number(value)).trim();
    case 'str':
      return value.trim();
    case 'inlineStr':
      return cell.inline.trim();
    case 'b':
      return value === '' ? '' : String(value === '1');
    case 'd':
      return dayOf(Date.parse(value));
    // `#N/A` and its like: nobody meant to write that.
    case 'e':
      return '';
    default:
      if (value === '') return '';
      return style !== undefined && rules.isDate[style] ? dayOf(fromSerial(Number(value), rules)) : plainNumber(value);
  }
}

function fromSerial(days: number, { since1904 }: CellRules): number {
  return Math.floor((days + (since1904 ? days1904 : 0) - unixEpochDay) * dayMs);
}

function dayOf(instant: number): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/**
 * No digit passes through a float: `7.9123456789E10` → `79123456789`. A third decimal is float noise or a fraction, never
 * thousands: `1.234` → `1.2340`.
 */
function plainNumber(text: string): string {
  const plain = /e/i.test(text) ? expanded(text) : text;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}

function expanded(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}
