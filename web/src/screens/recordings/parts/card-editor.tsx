import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ScoreCard, saveCard, scoreCardsQuery } from '../../../api/recordings.ts';
import { Modal } from '../../../ui/dialog.ts';
import { Failure } from '../../../ui/failure.tsx';
import styles from '../recordings.module.css';

type Line = ScoreCard['lines'][number];

interface CardEditorProps {
  readonly card: ScoreCard;
  readonly close: () => void;
  readonly saved: (name: string) => void;
}

/** A template: its questions, highest marks and weights. Another name makes another card. */
export function CardEditor({ card, close, saved }: CardEditorProps) {
  const { t } = useTranslation('recordings');
  const client = useQueryClient();
  const [name, setName] = useState(card.name);
  const [lines, setLines] = useState<readonly Line[]>(card.lines);
  const set = (at: number, part: Partial<Line>) =>
    setLines(lines.map((line, i) => (i === at ? { ...line, ...part } : line)));
  const saving = useMutation({
    mutationFn: () => saveCard({ name: name.trim(), lines: [...lines] }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: scoreCardsQuery.queryKey });
      saved(name.trim());
      close();
    },
  });
  const ready = name.trim() !== '' && lines.length > 0 && lines.every(({ text }) => text.trim() !== '');
  return (
    <Modal opened onClose={close} size="xl" title={t('editCard')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={styles.body}>
        <TextInput
          label={t('cardName')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {lines.map((line, at) => (
          <CardLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have their place alone
            key={at}
            line={line}
            n={at + 1}
            set={(part) => set(at, part)}
            remove={() => setLines(lines.filter((_, i) => i !== at))}
          />
        ))}
        <div className={styles.row}>
          <Button
            variant="default"
            disabled={lines.length >= 20}
            onClick={() => setLines([...lines, { text: '', max: 5, weight: 1 }])}
          >
            {t('addLine')}
          </Button>
          <Button disabled={!ready} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('saveCard')}
          </Button>
        </div>
        {saving.error && <Failure error={saving.error} />}
      </div>
    </Modal>
  );
}

interface CardLineProps {
  readonly line: Line;
  readonly n: number;
  readonly set: (part: Partial<Line>) => void;
  readonly remove: () => void;
}

function CardLine({ line, n, set, remove }: CardLineProps) {
  const { t } = useTranslation('recordings');
  return (
    <div className={styles.row}>
      <TextInput
        style={{ flex: 1 }}
        aria-label={t('question', { n })}
        maxLength={200}
        value={line.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('highest', { n })}
        data={Array.from({ length: 9 }, (_, i) => ({ value: String(i + 1), label: `0–${i + 1}` }))}
        value={String(line.max)}
        onChange={(event) => set({ max: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        aria-label={t('weight', { n })}
        data={[...new Set([0.5, 1, 2, 3, 5, line.weight])].map((each) => ({ value: String(each), label: `×${each}` }))}
        value={String(line.weight)}
        onChange={(event) => set({ weight: Number(event.currentTarget.value) })}
      />
      <Button variant="subtle" color="gray" px={8} aria-label={t('removeLine', { n })} onClick={remove}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
