import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { complaint } from '../../api/errors.ts';
import { type List, listsQuery, takeBackImport } from '../../api/lists.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { sayDone, sayFailed } from '../../ui/undo.tsx';

/** Takes the newest import of the list back. */
export function TakeBack({ list }: { readonly list: List }) {
  const { t } = useTranslation('lists');
  const { language } = useFormats();
  const client = useQueryClient();
  const taking = useMutation({
    mutationFn: () => takeBackImport(list.id),
    onSuccess: () => {
      sayDone(t('takenBack', { name: list.name }));
      return client.invalidateQueries(listsQuery);
    },
    onError: (error) => {
      const { message, remedy } = complaint(error, language);
      sayFailed(message, remedy);
    },
  });
  return (
    <Button
      size="compact-sm"
      px={4}
      variant="subtle"
      color="gray"
      loading={taking.isPending}
      onClick={() => taking.mutate()}
    >
      {t('takeBack')}
    </Button>
  );
}
