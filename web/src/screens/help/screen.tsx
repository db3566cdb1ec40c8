import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/session.ts';
import { moveTour, tourQuery } from '../../api/tour.ts';
import { useLanguage } from '../../i18n/use-formats.ts';
import { Failure } from '../../ui/failure.tsx';
import { KeyTable } from '../../ui/key-table.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { roleWords } from '../../words/roles.ts';
import { Guide } from './guide.tsx';
import styles from './help.module.css';
import { type HelpPage, pages } from './pages.ts';
import { guideQuery } from './query.ts';

interface HelpProps {
  readonly session: Session;
  readonly page: HelpPage | 'keys';
}

/** Guides by role, the words and the keys; the first steps can be begun again here. */
export function HelpScreen({ session, page }: HelpProps) {
  const { t } = useTranslation('help');
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Steps />}>
      <div className={styles.columns}>
        <nav className={styles.pages} aria-label={t('pages')}>
          {[...pages, 'keys' as const].map((each) => (
            <Link
              key={each}
              to="/help"
              search={(each === session.role ? {} : { page: each }) as never}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={each === page ? 'page' : undefined}
            >
              <PageName page={each} />
            </Link>
          ))}
        </nav>
        <Card>{page === 'keys' ? <KeyTable /> : <Shown page={page} />}</Card>
      </div>
    </Page>
  );
}

function PageName({ page }: { readonly page: HelpPage | 'keys' }) {
  const { t } = useTranslation('help');
  const language = useLanguage();
  return page === 'keys' || page === 'glossary' ? t(page) : t('guide', { role: roleWords[page][language] });
}

function Shown({ page }: { readonly page: HelpPage }) {
  const { data, error } = useQuery(guideQuery(page, useLanguage()));
  if (error) return <Failure error={error} />;
  return data === undefined ? null : <Guide text={data} />;
}

function Steps() {
  const { t } = useTranslation('help');
  const client = useQueryClient();
  const { data: tour } = useQuery(tourQuery);
  const moving = useMutation({ mutationFn: moveTour, onSuccess: () => client.invalidateQueries(tourQuery) });
  if (!tour) return null;
  return (
    <>
      {!tour.shown && <Button onClick={() => moving.mutate('show')}>{t(tour.begun ? 'goOn' : 'begin')}</Button>}
      {tour.begun && (
        <Button variant="default" onClick={() => moving.mutate('restart')}>
          {t('again')}
        </Button>
      )}
    </>
  );
}
