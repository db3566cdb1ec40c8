import '@mantine/core/styles/PasswordInput.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { codeOf, complaint } from '../../api/errors.ts';
import { signIn } from '../../api/session.ts';
import { useLanguage } from '../../i18n/use-formats.ts';
import { LoginFrame } from './frame.tsx';
import styles from './login.module.css';

interface LoginProps {
  readonly done: () => void;
}

/** Name and password; the field for the app's code appears when the server asks for it. */
export function LoginScreen({ done }: LoginProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: '', password: '', code: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t('login.needUser') : null),
      password: (value) => (value === '' ? t('login.needPassword') : null),
    },
  });
  const entering = useMutation({ mutationFn: signIn, onSuccess: done });
  const refused = codeOf(entering.error);
  const wantsCode = refused === 'login-code-needed' || refused === 'login-code-wrong';
  const { message, remedy } = complaint(entering.error, language);
  return (
    <LoginFrame title={t('login.title')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => entering.mutate(values))}>
        <TextInput
          label={t('login.user')}
          autoComplete="username"
          autoFocus
          autoCapitalize="none"
          {...form.getInputProps('login')}
          key={form.key('login')}
        />
        <PasswordInput
          label={t('login.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
          key={form.key('password')}
        />
        {wantsCode && (
          <TextInput
            label={t('login.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            {...form.getInputProps('code')}
            key={form.key('code')}
          />
        )}
        {entering.error && (
          <p role="alert" className={styles.refused}>
            {message || t('error.offline')}. {remedy || t('error.offlineRemedy')}
          </p>
        )}
        <Button type="submit" loading={entering.isPending} fullWidth>
          {t('login.submit')}
        </Button>
      </form>
    </LoginFrame>
  );
}
