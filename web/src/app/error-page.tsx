import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/errors.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';

/** A screen that could not be drawn; the rail stays. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof ApiError && error.status === 404) return <MissingPage />;
  if (error instanceof ApiError && error.status === 403) return <ForbiddenPage />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Failure error={error} retry={retry} />;
}

/** The same for what is not there and for what belongs to another account. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Empty title={t('error.missing')} text={t('error.missingRemedy')}>
      <Button component={Link} to="/" variant="default">
        {t('error.home')}
      </Button>
    </Empty>
  );
}

/** An address that no screen has: there is no rail around it. */
export function LostPage() {
  return (
    <main style={{ maxWidth: 640, margin: '15dvh auto', padding: 16 }}>
      <MissingPage />
    </main>
  );
}

function ForbiddenPage() {
  const { t } = useTranslation();
  return <Empty title={t('error.forbidden')} text={t('error.forbiddenRemedy')} />;
}
