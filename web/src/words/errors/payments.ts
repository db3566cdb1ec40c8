import type { ErrorWords } from './entry.ts';

/** Payments that the billing tells of. */
export const paymentWords = {
  'payment-differs': [
    'О платеже «{id}» уже сообщали с другой суммой',
    'Дайте каждому платежу свой номер; исправление пришлите отдельным платежом.',
  ],
} satisfies ErrorWords;
