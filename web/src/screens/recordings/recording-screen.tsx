import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingQuery } from '../../api/recordings.ts';
import { sessionQuery } from '../../api/session.ts';
import { clock } from '../../i18n/formats.ts';
import { Card, Page } from '../../ui/page.tsx';
import { Comments } from './parts/comments.tsx';
import { Hearings } from './parts/hearings.tsx';
import { ScorePart } from './parts/score.tsx';
import { Sound } from './parts/sound.tsx';
import { Talk } from './parts/talk.tsx';
import styles from './recordings.module.css';

/** One recording: picture and sound, the talk, words at a second, the score, who heard it. */
export function RecordingScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('recordings');
  const { data } = useSuspenseQuery(recordingQuery(id));
  const { data: session } = useQuery(sessionQuery);
  const audio = useRef<HTMLAudioElement>(null);
  const { recording, before, comments, score, hearings } = data;
  const roles = session?.roles ?? [];
  const mayWrite = roles.includes('supervisor') || roles.includes('admin');
  const name = recording.person?.name ?? recording.person?.debtor ?? t('stranger');
  const length = recording.seconds === null ? '' : ` · ${clock(recording.seconds)}`;
  return (
    <Page
      title={
        <>
          <span lang="ru">{name}</span>
          {length}
        </>
      }
      lead={<Link to="/recordings">← {t('title')}</Link>}
    >
      {recording.lostWhy === null ? (
        <Sound id={id} comments={comments} audio={audio} />
      ) : (
        <Card title={t('sound')}>
          <p>{t(`lost.${recording.lostWhy}`, { defaultValue: t('lost.other', { why: recording.lostWhy }) })}</p>
        </Card>
      )}
      <div className={styles.two}>
        <div>
          <Talk recording={recording} before={before} />
          <Comments id={id} comments={comments} audio={audio} mayWrite={mayWrite} />
        </div>
        <div>
          <ScorePart id={id} score={score} mayWrite={mayWrite} />
          <Hearings id={id} hearings={hearings} mayDelete={roles.includes('admin') && recording.lostWhy === null} />
        </div>
      </div>
    </Page>
  );
}
