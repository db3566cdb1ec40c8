import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../../../ui/chips.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { Player } from '../../../ui/player.tsx';
import type { File } from '../model.ts';
import { type Listener, listenersQuery, soundOf, wordsQuery } from '../query.ts';

/** The message as a real person of the list will hear it: the words at once, the sound when asked for. */
export function Hear({ file, list }: { readonly file: File; readonly list: string }) {
  const { t } = useTranslation('editor');
  const { data: people = [] } = useQuery(listenersQuery(list));
  const [chosen, setChosen] = useState('first');
  const person = (people.find(({ why }) => why === chosen) ?? people[0])?.person ?? '';
  const settled = useDeferredValue(file);
  const words = useQuery(wordsQuery(settled, list, person));
  const speaking = useMutation({ mutationKey: ['hear-sound'], mutationFn: () => soundOf(file, list, person) });
  const { data: src, reset } = speaking;
  // Another text or person is another sound.
  useEffect(() => {
    if (file && person) reset();
  }, [file, person, reset]);
  useEffect(() => {
    if (src) return () => URL.revokeObjectURL(src);
  }, [src]);
  if (list === '') {
    return (
      <Card title={t('hear.title')}>
        <p className="muted">{t('hear.chooseList')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('hear.title')}>
      <Listeners people={people} chosen={chosen} choose={setChosen} />
      {words.error ? (
        <Failure error={words.error} />
      ) : (
        <Player src={src} label={t('hear.title')} words={words.data?.words} playAtOnce />
      )}
      {speaking.error && <Failure error={speaking.error} />}
      {!src && (
        <Button mt="sm" loading={speaking.isPending} disabled={person === ''} onClick={() => speaking.mutate()}>
          {t('hear.listen')}
        </Button>
      )}
    </Card>
  );
}

interface ListenersProps {
  readonly people: readonly Listener[];
  readonly chosen: string;
  readonly choose: (why: string) => void;
}

/** For whom: the first of the list, and those for whom the message is likeliest to sound wrong. */
function Listeners({ people, chosen, choose }: ListenersProps) {
  const { t } = useTranslation('editor');
  const name = (people.find(({ why }) => why === chosen) ?? people[0])?.name ?? '';
  return (
    <>
      <Chips
        label={t('hear.title')}
        keys={people.map(({ why }) => why)}
        chosen={chosen}
        name={(why) => t(`hear.${why}`)}
        choose={choose}
      />
      <p style={{ margin: '8px 0 12px' }} lang="ru">
        {t('hear.for', { name })}
      </p>
    </>
  );
}
