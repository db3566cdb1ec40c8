import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comment, type RecordingStory, recordingQuery, takeBack } from '../../../api/recordings.ts';
import { clock } from '../../../i18n/formats.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import styles from '../recordings.module.css';

interface CommentsProps {
  readonly id: string;
  readonly comments: RecordingStory['comments'];
  readonly audio: RefObject<HTMLAudioElement | null>;
  /** Managers read. */
  readonly mayWrite: boolean;
}

/** Words at a second of the talk; a new one stands where the player stands. */
export function Comments({ id, comments, audio, mayWrite }: CommentsProps) {
  const { t } = useTranslation('recordings');
  const { dayAndTime } = useFormats();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: recordingQuery(id).queryKey });
  const removing = useMutation({ mutationFn: (each: string) => takeBack(id, each), onSuccess: again });
  const go = (atMs: number) => {
    if (audio.current) audio.current.currentTime = atMs / 1000;
  };
  return (
    <Card title={t('comments')}>
      {comments.length === 0 && !mayWrite && <p className="muted">{t('noComments')}</p>}
      <ul className={styles.comments}>
        {comments.map(({ id: each, atMs, text, madeBy, madeAt }) => (
          <li key={each}>
            <button type="button" className={styles.moment} onClick={() => go(atMs)}>
              {clock(atMs / 1000)}
            </button>
            <span>
              {text} <span className="muted">{`${madeBy}, ${dayAndTime(madeAt)}`}</span>
            </span>
            {mayWrite && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t('takeBack', { text })}
                onClick={() => removing.mutate(each)}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing.error && <Failure error={removing.error} />}
      {mayWrite && <NewComment id={id} audio={audio} written={again} />}
    </Card>
  );
}

interface NewCommentProps extends Pick<CommentsProps, 'id' | 'audio'> {
  readonly written: () => Promise<void>;
}

function NewComment({ id, audio, written }: NewCommentProps) {
  const { t } = useTranslation('recordings');
  const [text, setText] = useState('');
  const writing = useMutation({
    mutationFn: () => comment(id, { atMs: Math.round((audio.current?.currentTime ?? 0) * 1000), text }),
    onSuccess: async () => {
      setText('');
      await written();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') writing.mutate();
  };
  return (
    <form onSubmit={submit} className={styles.row}>
      <TextInput
        style={{ flex: 1 }}
        label={t('newComment')}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={writing.isPending} disabled={text.trim() === ''}>
        {t('write')}
      </Button>
      {writing.error && <Failure error={writing.error} />}
    </form>
  );
}
