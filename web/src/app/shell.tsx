import { ActionIcon } from '@mantine/core';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepLanguage, type Session } from '../api/session.ts';
import { loadTexts } from '../i18n/setup.ts';
import { useLanguage } from '../i18n/use-formats.ts';
import { live } from '../live/events.ts';
import { useConnection, useLiveReturn } from '../live/use-live.ts';
import { useHotkeys } from '../ui/hotkeys.ts';
import { Icon } from '../ui/icon.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { roleWords } from '../words/roles.ts';
import { AccountSwitch } from './account-switch.tsx';
import { type Place, railOf } from './rail.ts';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

/** Comes after the page is there: nobody waits for it. */
const Tour = lazy(async () => {
  const [{ Tour: tour }] = await Promise.all([import('../screens/tour/panel.tsx'), loadTexts('tour')]);
  return { default: tour };
});

/** Their window weighs an eighth of the first load, which nobody pays who never opens one. */
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const HotkeyHelp = lazy(async () => ({ default: (await import('./hotkey-help.tsx')).HotkeyHelp }));

interface ShellProps {
  readonly session: Session;
  readonly signOut: () => void;
}

/** Rail on the left, the screen beside it. */
export function Shell({ session, signOut }: ShellProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'palette' | 'keys' | undefined>();
  const places = railOf(session.roles);
  useLiveReturn();
  useShellKeys(places, setOpen);
  const close = () => setOpen(undefined);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('nav.skip')}
      </a>
      <Rail places={places} session={session} signOut={signOut} find={() => setOpen('palette')} />
      <div style={{ minWidth: 0 }}>
        <LostBar />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense>
        {open === 'palette' && <Palette places={places} close={close} />}
        {open === 'keys' && <HotkeyHelp places={places} close={close} />}
      </Suspense>
    </div>
  );
}

function useShellKeys(places: readonly Place[], open: (what: 'palette' | 'keys') => void): void {
  const navigate = useNavigate();
  useHotkeys({
    'ctrl+k': () => open('palette'),
    '?': () => open('keys'),
    ...Object.fromEntries(places.map(({ go, to }) => [`g ${go}`, () => void navigate({ to })])),
  });
}

interface RailProps extends ShellProps {
  readonly places: readonly Place[];
  readonly find: () => void;
}

function Rail({ places, session, signOut, find }: RailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <nav className={styles.rail} aria-label={t('nav.main')}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" />
        <span>{t('name')}</span>
      </div>
      <button type="button" className={styles.find} onClick={find}>
        <Icon name="search" size={16} />
        <span>{t('palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {places.map(({ key, to, icon }) => (
        <Link key={key} to={to} className={styles.item}>
          <Icon name={icon} />
          {t(`nav.${key}`)}
        </Link>
      ))}
      <div className={styles.guide}>
        <Suspense>
          <Tour role={session.role} />
        </Suspense>
      </div>
      <div className={styles.foot}>
        <AccountSwitch session={session} />
        <div className={styles.who}>
          <div className={styles.name}>
            <span>{session.name}</span>
            <span className="muted">{session.roles.map((role) => roleWords[role][language]).join(', ')}</span>
          </div>
          <Tool icon="out" label={t('account.signOut')} run={signOut} />
        </div>
        <div className={styles.row}>
          <LanguageSwitch onChoose={(language) => void keepLanguage(language)} />
          <ThemeSwitch />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            component={Link}
            to="/help"
            aria-label={t('nav.help')}
            title={t('nav.help')}
          >
            <Icon name="help" />
          </ActionIcon>
        </div>
      </div>
    </nav>
  );
}

function Tool({ icon, label, run }: { readonly icon: 'out'; readonly label: string; readonly run: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={run}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

/** Only the loss is said aloud, not each number that changes. */
function LostBar() {
  const { t } = useTranslation();
  const connection = useConnection(live);
  return connection === 'lost' ? (
    <div className={styles.lost} role="status">
      {t('state.lost')}
    </div>
  ) : null;
}
