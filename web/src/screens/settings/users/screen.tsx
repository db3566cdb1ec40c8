import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import { Button, Menu, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client.ts';
import type { Role } from '../../../api/codes.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { CertainItem } from '../../../ui/certain.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Page } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import { When } from '../../../ui/values.tsx';
import { roleWords } from '../../../words/roles.ts';
import { Form } from '../form.tsx';
import { type User, usersQuery } from '../query.ts';
import { State } from '../state.tsx';
import { LinkPanel, type OneTimeLink } from './link-panel.tsx';

const roles = Object.keys(roleWords) as Role[];

/** Who may log in, and how to help somebody who cannot. */
export function UsersScreen() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(usersQuery);
  const [link, setLink] = useState<OneTimeLink>();
  return (
    <Page title={t('part.users')} lead={t('users.lead')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      <NewUser made={setLink} />
      {link && <LinkPanel link={link} close={() => setLink(undefined)} />}
      {data && (
        <Card>
          <Table label={t('part.users')}>
            <thead>
              <tr>
                <th>{t('users.user')}</th>
                <th>{t('users.role')}</th>
                <th>{t('users.state')}</th>
                <th>{t('users.plan')}</th>
                <th>{t('users.totp')}</th>
                <th data-end>{t('users.sessions')}</th>
                <th>{t('users.lastLogin')}</th>
                <th aria-label={t('actions')} />
              </tr>
            </thead>
            <tbody>
              {data.map((user) => (
                <Row key={user.id} user={user} offer={setLink} />
              ))}
            </tbody>
          </Table>
        </Card>
      )}
    </Page>
  );
}

/** Who may sit at a desk. */
const deskRoles: ReadonlySet<Role> = new Set<Role>(['operator', 'supervisor', 'admin']);

function useRoleNames() {
  const { language } = useFormats();
  return roles.map((value) => ({ value, label: roleWords[value][language] }));
}

function NewUser({ made }: { readonly made: (link: OneTimeLink) => void }) {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const client = useQueryClient();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('specialist');
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/api/users', { body: { login, name, role, language } })),
    onSuccess: async ({ link }) => {
      made({ login, ...link });
      setLogin('');
      setName('');
      await client.invalidateQueries({ queryKey: usersQuery.queryKey });
    },
  });
  return (
    <Card title={t('users.new')}>
      <Form action={t('users.add')} saving={adding} ready={login.trim() !== '' && name.trim() !== ''}>
        <TextInput label={t('users.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          label={t('users.login')}
          value={login}
          autoCapitalize="none"
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('users.role')}
          value={role}
          data={useRoleNames()}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
      </Form>
    </Card>
  );
}

function Row({ user, offer }: { readonly user: User; readonly offer: (link: OneTimeLink) => void }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const names = useRoleNames();
  const { id, login, name, role, totp, sessions, lastLoginAt } = user;
  const path = { params: { path: { user: id } } };
  const acting = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
  const change = (next: Role) =>
    acting.mutate(async () => {
      await api.PATCH('/api/users/{user}', { ...path, body: { role: next } });
      const label = t('undo');
      sayDone(t('users.roleChanged', { login }), { label, run: () => change(role) });
    });
  return (
    <tr>
      <td>
        <span lang="ru">{name}</span>
        <div className="muted">{login}</div>
        {acting.error && <Failure error={acting.error} />}
      </td>
      <td>
        <NativeSelect
          size="xs"
          miw={160}
          aria-label={t('users.roleOf', { login })}
          value={role}
          data={names}
          onChange={(event) => change(event.currentTarget.value as Role)}
        />
      </td>
      <td>
        <UserState user={user} />
      </td>
      <td>{deskRoles.has(role) ? <DayPlan user={user} run={acting.mutate} /> : '—'}</td>
      <td>{totp ? t('users.totpOn') : '—'}</td>
      <td data-end>{sessions}</td>
      <td>{lastLoginAt ? <When at={lastLoginAt} /> : '—'}</td>
      <td>
        <Actions user={user} run={acting.mutate} offer={offer} />
      </td>
    </tr>
  );
}

/** Calls that the operator's day is planned for; the operator sees it in «Мой день». */
function DayPlan({ user: { id, login, planCalls }, run }: Pick<ActionsProps, 'user' | 'run'>) {
  const { t } = useTranslation('settings');
  const save = (calls: number) => async () => {
    await api.PUT('/api/users/{user}/plan', { params: { path: { user: id } }, body: { calls } });
    sayDone(t('users.planned', { login, calls }), { label: t('undo'), run: () => run(save(planCalls)) });
  };
  return (
    <NumberInput
      key={planCalls}
      size="xs"
      w={90}
      aria-label={t('users.planOf', { login })}
      min={0}
      max={1000}
      clampBehavior="strict"
      allowDecimal={false}
      placeholder={t('users.noPlan')}
      defaultValue={planCalls === 0 ? '' : planCalls}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={({ currentTarget }) => {
        const calls = Number(currentTarget.value);
        if (calls !== planCalls) run(save(calls));
      }}
    />
  );
}

function UserState({ user: { active, closed, lockedUntil } }: { readonly user: User }) {
  const { t } = useTranslation('settings');
  if (closed) return <State tone="bad">{t('users.closed')}</State>;
  if (lockedUntil)
    return (
      <State tone="warn">
        {t('users.locked')} <When at={lockedUntil} />
      </State>
    );
  return active ? <State tone="good">{t('users.open')}</State> : <State tone="off">{t('users.waits')}</State>;
}

interface ActionsProps {
  readonly user: User;
  readonly run: (work: () => Promise<unknown>) => void;
  readonly offer: (link: OneTimeLink) => void;
}

function Actions({ user: { id, login, totp, sessions, closed }, run, offer }: ActionsProps) {
  const { t } = useTranslation('settings');
  const path = { params: { path: { user: id } } };
  const close = (on: boolean) => async () => {
    await api.POST('/api/users/{user}/close', { ...path, body: { on } });
    sayDone(t(on ? 'users.nowClosed' : 'users.nowOpen', { login }), { label: t('undo'), run: () => run(close(!on)) });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" aria-label={t('users.actionsFor', { login })}>
          …
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            run(async () => offer({ login, ...(await answer(api.POST('/api/users/{user}/reset', path))) }))
          }
        >
          {t('users.link')}
        </Menu.Item>
        <Menu.Item onClick={() => run(close(!closed))}>{closed ? t('users.doOpen') : t('users.doClose')}</Menu.Item>
        <Menu.Item disabled={!totp} onClick={() => run(() => api.DELETE('/api/users/{user}/totp', path))}>
          {t('users.resetTotp')}
        </Menu.Item>
        <Menu.Item disabled={sessions === 0} onClick={() => run(() => api.DELETE('/api/users/{user}/sessions', path))}>
          {t('users.endSessions', { count: sessions, n: sessions })}
        </Menu.Item>
        <CertainItem act={() => run(() => api.DELETE('/api/users/{user}', path))}>
          {t('users.remove', { login })}
        </CertainItem>
      </Menu.Dropdown>
    </Menu>
  );
}
