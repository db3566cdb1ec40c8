import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../api/campaigns.ts';
import { fewPeopleQuery } from '../api/people.ts';
import { Modal } from '../ui/dialog.ts';
import { inOtherLayout } from './other-layout.ts';
import styles from './palette.module.css';
import type { Place } from './rail.ts';

interface PaletteProps {
  readonly places: readonly Place[];
  readonly close: () => void;
}

interface Hit {
  readonly key: string;
  readonly group: 'people' | 'campaigns' | 'places';
  readonly name: string;
  readonly note?: string;
  readonly to: string;
}

/** Finds people, campaigns and pages without leaving the keyboard. */
export function Palette({ places, close }: PaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(words, places);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    void navigate({ to: hit.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step) {
      event.preventDefault();
      setAt((at + step + hits.length) % Math.max(1, hits.length));
    }
    if (event.code === 'Enter' || event.code === 'NumpadEnter') choose(hits[at]);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('palette.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="palette-hits"
        aria-activedescendant={hits[at] && `hit-${hits[at].key}`}
        aria-label={t('palette.placeholder')}
        placeholder={t('palette.placeholder')}
        value={words}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
      />
      {hits.length === 0 && <p className="muted">{t('palette.nothing')}</p>}
      <Hits hits={hits} at={at} setAt={setAt} choose={choose} />
    </Modal>
  );
}

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly setAt: (index: number) => void;
  readonly choose: (hit: Hit) => void;
}

function Hits({ hits, at, setAt, choose }: HitsProps) {
  const { t } = useTranslation();
  return (
    <div id="palette-hits" role="listbox" aria-label={t('palette.title')} className={styles.hits}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are read by the field, which keeps the focus
        <div
          key={hit.key}
          id={`hit-${hit.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles.hit}
          onClick={() => choose(hit)}
          onMouseMove={() => setAt(index)}
        >
          <span>{hit.name}</span>
          {hit.note && <span className="muted">{hit.note}</span>}
          <span className={styles.group}>{t(`palette.${hit.group}`)}</span>
        </div>
      ))}
    </div>
  );
}

function useHits(words: string, places: readonly Place[]): readonly Hit[] {
  const { t } = useTranslation();
  const asked = words.trim();
  // Typed with the other layout on: looked for as well, so that nobody has to type it again.
  const meant = /\p{L}/u.test(asked) ? inOtherLayout(asked) : '';
  const { data: people = [] } = useQuery(fewPeopleQuery(asked));
  const { data: others = [] } = useQuery(fewPeopleQuery(people.length === 0 ? meant : ''));
  const { data: campaigns = [] } = useQuery(campaignsQuery);
  const matches = ({ name }: { readonly name: string }) =>
    [asked, meant].some((text, i) => (i === 0 || text !== '') && name.toLowerCase().includes(text.toLowerCase()));
  const found = asked.length < 2 ? [] : people.length > 0 ? people : others;
  return [
    ...found.map(
      ({ id, name, debtor, phones }): Hit => ({
        key: id,
        group: 'people',
        name: name ?? debtor,
        note: phones[0] ?? '',
        to: `/people/${id}`,
      }),
    ),
    ...places.map(({ key, to }): Hit => ({ key, group: 'places', name: t(`nav.${key}`), to })).filter(matches),
    ...(asked === ''
      ? []
      : campaigns
          .map(({ id, name }): Hit => ({ key: id, group: 'campaigns', name, to: `/campaigns/${id}` }))
          .filter(matches)),
  ];
}
