import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RecordingStory,
  recordingQuery,
  type ScoreCard,
  scoreCardsQuery,
  score as send,
} from '../../../api/recordings.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { sayDone } from '../../../ui/undo.tsx';
import styles from '../recordings.module.css';
import { ScoreLines } from './score-lines.tsx';

const CardEditor = lazy(async () => ({ default: (await import('./card-editor.tsx')).CardEditor }));

type Score = NonNullable<RecordingStory['score']>;

/** The score card of the talk, filled by digits. Managers see it alone. */
export function ScorePart({
  id,
  score,
  mayWrite,
}: {
  readonly id: string;
  readonly score: Score | null;
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation('recordings');
  const { decimal, dayAndTime } = useFormats();
  const facts =
    score && t('scored', { percent: decimal(score.percent), by: score.scoredBy, at: dayAndTime(score.scoredAt) });
  return (
    <Card title={t('score')} aside={facts && <span className="num">{facts}</span>}>
      {mayWrite ? (
        <Filling key={score?.scoredAt} id={id} score={score} />
      ) : (
        !score && <p className="muted">{t('notScored')}</p>
      )}
      {!mayWrite && score && <ScoreLines lines={score.lines} marks={score.marks} />}
      {!mayWrite && score?.note && <p>{score.note}</p>}
    </Card>
  );
}

function Filling({ id, score }: { readonly id: string; readonly score: Score | null }) {
  const { t } = useTranslation('recordings');
  const { language } = useFormats();
  const { data: cards = [], error } = useQuery(scoreCardsQuery);
  const [name, setName] = useState(score?.card ?? '');
  const [editing, setEditing] = useState(false);
  // The first cards of dozvon come in both languages; the second is the English one.
  const card = cards.find((each) => each.name === name) ?? (language === 'en' ? cards[1] : undefined) ?? cards[0];
  if (error) return <Failure error={error} />;
  if (!card) return null;
  return (
    <>
      <div className={styles.row}>
        <NativeSelect
          style={{ flex: 1 }}
          label={t('card')}
          data={cards.map((each) => each.name)}
          value={card.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => setEditing(true)}>
          {t('editCard')}
        </Button>
      </div>
      <Form
        key={`${card.name}${card.lines.length}`}
        id={id}
        card={card}
        score={score?.card === card.name ? score : null}
      />
      {editing && (
        <Suspense>
          <CardEditor card={card} close={() => setEditing(false)} saved={setName} />
        </Suspense>
      )}
    </>
  );
}

function Form({ id, card, score }: { readonly id: string; readonly card: ScoreCard; readonly score: Score | null }) {
  const { t } = useTranslation('recordings');
  const { decimal } = useFormats();
  const client = useQueryClient();
  const [marks, setMarks] = useState<readonly (number | undefined)[]>(() => card.lines.map((_, i) => score?.marks[i]));
  const [note, setNote] = useState(score?.note ?? '');
  const given = marks.filter((mark) => mark !== undefined);
  const full = given.length === card.lines.length;
  const saving = useMutation({
    mutationFn: () => send(id, { card: card.name, marks: given, note }),
    onSuccess: async ({ percent }) => {
      sayDone(t('scoreSaved', { percent: decimal(percent) }));
      await client.invalidateQueries({ queryKey: recordingQuery(id).queryKey });
    },
  });
  const save = () => full && saving.mutate();
  return (
    <div className={styles.body}>
      <ScoreLines lines={card.lines} marks={marks} change={setMarks} done={save} />
      <TextInput
        label={t('note')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {saving.error && <Failure error={saving.error} />}
      <div className={styles.row}>
        <Button disabled={!full} loading={saving.isPending} onClick={save}>
          {t('saveScore')}
        </Button>
        <span className="muted">{t('scoreHint')}</span>
      </div>
    </div>
  );
}
