import { clean } from '../cells/clean.ts';

const yes = new Set(
  'да д yes y true 1 + есть дано дал дала получено получен согласен согласна согласие given granted ok ок v x х ✓ ✔'.split(
    ' ',
  ),
);
const no = new Set(
  'нет н no n false 0 - – — нету отказ отозвано отозван отозвал отозвала отказался отказалась withdrawn revoked refused'.split(
    ' ',
  ),
);

/** What a cell says of a consent: given, withdrawn, or nothing that we understand. A blank cell says nothing. */
export function readConsent(cell: string): boolean | undefined {
  const text = clean(cell)
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}
