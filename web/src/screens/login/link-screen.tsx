import '@mantine/core/styles/PasswordInput.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { linkQuery, spendLink } from '../../api/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { LoginFrame } from './frame.tsx';
import styles from './login.module.css';

/** The one-time link of a new user: chooses a password, and names the first creditor where there is none yet. */
export function LinkScreen({ token, done }: { readonly token: string; readonly done: () => void }) {
  const { t } = useTranslation();
  const link = useQuery(linkQuery(token));
  const form = useForm({ mode: 'uncontrolled', initialValues: { password: '', account: '' } });
  const entering = useMutation({ mutationFn: spendLink, onSuccess: done });
  if (link.error) {
    return (
      <LoginFrame title={t('login.linkTitle')}>
        <Failure error={link.error} />
      </LoginFrame>
    );
  }
  if (!link.data) return null;
  return (
    <LoginFrame title={t('login.linkTitle')} lead={t('login.linkLead', { login: link.data.login })}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => entering.mutate({ token, ...values }))}>
        <PasswordInput
          label={t('login.linkPassword')}
          autoComplete="new-password"
          autoFocus
          required
          minLength={10}
          {...form.getInputProps('password')}
          key={form.key('password')}
        />
        {link.data.accountNeeded && (
          <TextInput
            label={t('login.linkAccount')}
            description={t('login.linkAccountHelp')}
            required
            {...form.getInputProps('account')}
            key={form.key('account')}
          />
        )}
        {entering.error && <Failure error={entering.error} />}
        <Button type="submit" loading={entering.isPending} fullWidth>
          {t('login.linkSubmit')}
        </Button>
      </form>
    </LoginFrame>
  );
}
