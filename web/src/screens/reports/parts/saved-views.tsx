import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeView, type SavedView, saveView, viewsQuery } from '../../../api/report-views.ts';
import { Dropdown } from '../../../ui/dropdown.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { type ReportSearch, searchNames, withoutEmpty } from '../model.ts';
import styles from '../reports.module.css';
import { MailOrders } from './mail-orders.tsx';

interface SavedViewsProps {
  readonly search: ReportSearch;
  readonly choose: (search: ReportSearch) => void;
}

/** Names for what the address says: choose one, save this one, have one mailed every morning. */
export function SavedViews({ search, choose }: SavedViewsProps) {
  const { t } = useTranslation('reports');
  const { data } = useQuery(viewsQuery);
  const views = data?.views ?? [];
  const chosen = views.find(({ id }) => id === search.view);
  return (
    <>
      {views.map((view) => (
        <Button
          key={view.id}
          size="xs"
          variant={view.id === search.view ? 'filled' : 'default'}
          aria-pressed={view.id === search.view}
          title={view.mine ? undefined : t('views.by', { name: view.by })}
          onClick={() => choose({ ...view.search, view: view.id })}
        >
          {view.name}
        </Button>
      ))}
      <Dropdown label={t('views.save')}>
        <SaveForm search={search} choose={choose} />
      </Dropdown>
      {chosen && <ChosenView key={chosen.id} view={chosen} canMail={data?.canMail === true} choose={choose} />}
    </>
  );
}

function SaveForm({ search, choose }: SavedViewsProps) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const kept = Object.fromEntries(searchNames.flatMap((key) => (search[key] ? [[key, search[key]] as const] : [])));
  const save = useMutation({
    mutationFn: () => saveView({ name, shared, search: { report: 'campaign', ...kept } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries(viewsQuery);
      choose(withoutEmpty({ ...search, view: id }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <TextInput
        label={t('views.name')}
        value={name}
        required
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t('views.shared')}
        checked={shared}
        onChange={({ currentTarget }) => setShared(currentTarget.checked)}
      />
      {save.error !== null && <Failure error={save.error} />}
      <Button type="submit" size="xs" loading={save.isPending}>
        {t('views.saveIt')}
      </Button>
    </form>
  );
}

interface ChosenProps {
  readonly view: SavedView;
  readonly canMail: boolean;
  readonly choose: (search: ReportSearch) => void;
}

function ChosenView({ view, canMail, choose }: ChosenProps) {
  const { t } = useTranslation('reports');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeView(view.id),
    onSuccess: async () => {
      await client.invalidateQueries(viewsQuery);
      choose(view.search);
    },
  });
  return (
    <>
      <Dropdown label={t('views.mail', { count: view.mails.length })}>
        <MailOrders view={view} canMail={canMail} />
      </Dropdown>
      {view.mine && (
        <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
          {t('views.remove', { name: view.name })}
        </Button>
      )}
    </>
  );
}
