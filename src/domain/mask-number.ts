import { isErasedNumber } from './erased-number.ts';

/** How people see numbers: the last two digits alone. What is no number, such as an id of a list, stays as it is. */
export function maskNumber(number: string): string {
  if (isErasedNumber(number)) return number.slice(0, 15);
  if (!/^\+\d{5,15}$/.test(number)) return number;
  return `+${'*'.repeat(number.length - 3)}${number.slice(-2)}`;
}

/** Seven digits and more with what people put between them; shorter runs, sums with a comma and ids in other cells stay. */
const numberLike = /\+?\d(?:[\s().-]{0,3}\d){6,14}/g;

/** The same for a cell of a file, where a number may be written in any way. */
export function maskText(text: string): string {
  return text.replace(numberLike, (run) => {
    const keep = run.replace(/\D/g, '').length - 2;
    let seen = 0;
    return run.replace(/\d/g, (digit) => (++seen > keep ? digit : '*'));
  });
}
