import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaint } from '../../../api/errors.ts';
import { undoPayment } from '../../../api/payments.ts';
import { useLanguage } from '../../../i18n/use-formats.ts';
import { sayDone, sayFailed } from '../../../ui/undo.tsx';

/** What a decision changes is read anew: payments, what people owe, what was collected. */
export function usePaymentsAgain(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['payments', 'waiting', 'person', 'people', 'dashboard', 'reports'].map((area) =>
        client.invalidateQueries({ queryKey: [area] }),
      ),
    );
}

/** The way back from a note at the edge of the page, where no form is left to say what failed. */
export function useTakeBack(): (payment: string) => void {
  const { t } = useTranslation('payments');
  const language = useLanguage();
  const again = usePaymentsAgain();
  return (payment) =>
    void undoPayment(payment)
      .then(again)
      .then(
        () => sayDone(t('undone')),
        (error: unknown) => {
          const { message, remedy } = complaint(error, language);
          sayFailed(message, remedy);
        },
      );
}
