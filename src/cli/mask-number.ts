import { maskNumber, maskText } from '../domain/mask-number.ts';

export { maskNumber, maskText };

/** @param full what `--full` said */
export function numberShown(full: boolean | undefined): (number: string) => string {
  return full ? (number) => number : maskNumber;
}
