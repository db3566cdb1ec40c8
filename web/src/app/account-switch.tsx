import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseAccount, type Session } from '../api/session.ts';

/** The creditor one works for; another one opens the screens anew, because nothing of the first may stay on them. */
export function AccountSwitch({ session: { account, accounts } }: { readonly session: Session }) {
  const { t } = useTranslation();
  if (accounts.length < 2) return account ? <span className="muted">{account.name}</span> : null;
  const choose = async (id: string) => {
    await chooseAccount(id);
    location.assign('/');
  };
  return (
    <NativeSelect
      size="xs"
      aria-label={t('account.chosen')}
      value={account?.id ?? ''}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
}
