import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/codes.ts';
import { moveTour, type Tour as State, tourQuery } from '../../api/tour.ts';
import { Icon } from '../../ui/icon.tsx';
import { currentStep, doneCount, stepPlaces } from './model.ts';
import styles from './tour.module.css';
import { useMarks } from './use-marks.ts';

/** Often enough to tick while one looks, seldom enough to cost nothing. */
const askMs = 3000;

/** The first steps of a role: a line in the rail, and beside the work a list that what happens ticks, wherever it is done. */
export function Tour({ role }: { readonly role: Role }) {
  const { data: tour } = useQuery({
    ...tourQuery,
    refetchInterval: ({ state }) => (state.data?.shown && currentStep(state.data) ? askMs : false),
  });
  const shown = tour?.shown ?? false;
  useMarks(shown);
  if (!tour) return null;
  if (shown) return <Steps tour={tour} role={role} />;
  return currentStep(tour) === undefined ? null : <Invitation tour={tour} role={role} />;
}

/** Takes no room of the work: whoever wants it opens it. */
function Invitation({ tour, role }: { readonly tour: State; readonly role: Role }) {
  const { t } = useTranslation('tour');
  const client = useQueryClient();
  const showing = useMutation({
    mutationFn: () => moveTour('show'),
    onSuccess: () => client.invalidateQueries(tourQuery),
  });
  return (
    <button type="button" className={styles.invitation} onClick={() => showing.mutate()}>
      <Icon name="help" size={16} />
      <span>{t(`title.${role}`)}</span>
      <span className="muted num">{t('count', { done: doneCount(tour), all: tour.steps.length })}</span>
    </button>
  );
}

function Steps({ tour, role }: { readonly tour: State; readonly role: Role }) {
  const { t } = useTranslation('tour');
  const [folded, fold] = useState(false);
  const client = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => moveTour('leave'),
    onSuccess: () => client.invalidateQueries(tourQuery),
  });
  const current = currentStep(tour);
  const count = t('count', { done: doneCount(tour), all: tour.steps.length });
  return (
    <aside className={styles.panel} aria-label={t(`title.${role}`)} data-testid="tour">
      <header className={styles.head}>
        <button type="button" className={styles.title} aria-expanded={!folded} onClick={() => fold(!folded)}>
          <strong>{t(`title.${role}`)}</strong>
          <span className="muted num">{count}</span>
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('leave')}
          title={t('leave')}
          onClick={() => leaving.mutate()}
        >
          <span aria-hidden="true">✕</span>
        </ActionIcon>
      </header>
      {!folded && (
        <ol className={styles.steps}>
          {tour.steps.map(({ id, done }) => (
            <li key={id} data-step={id} data-done={done} aria-current={id === current ? 'step' : undefined}>
              <span className={styles.tick}>{done && <Icon name="done" size={14} />}</span>
              <div>
                <span>
                  {t(`${role}.${id}.name`)}
                  {done && <span className="visually-hidden">{t('done')}</span>}
                </span>
                {id === current && <Current role={role} id={id} />}
              </div>
            </li>
          ))}
        </ol>
      )}
      {!folded && current === undefined && <Finished role={role} leave={() => leaving.mutate()} />}
    </aside>
  );
}

/** The step to take now: one or two sentences, and the way there. */
function Current({ role, id }: { readonly role: Role; readonly id: string }) {
  const { t } = useTranslation('tour');
  const place = stepPlaces[id];
  return (
    <>
      <p className="muted">{t(`${role}.${id}.text`)}</p>
      {place && (
        <Button size="compact-sm" variant="light" component={Link} to={place as never}>
          {t('open')}
        </Button>
      )}
    </>
  );
}

function Finished({ role, leave }: { readonly role: Role; readonly leave: () => void }) {
  const { t } = useTranslation('tour');
  return (
    <div className={styles.end} role="status">
      <p>{t(`end.${role}`)}</p>
      <Button size="xs" onClick={leave}>
        {t('close')}
      </Button>
    </div>
  );
}
