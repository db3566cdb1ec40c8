import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/campaigns.ts';
import { recordedPeopleQuery } from '../../api/recordings.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import ui from '../../ui/ui.module.css';
import { DayField } from '../../ui/when/day-field.tsx';
import { dispositionWords } from '../../words/dispositions.ts';
import { lengths, type RecordingSearch } from './model.ts';

interface FiltersProps {
  readonly search: RecordingSearch;
  readonly change: (part: { readonly [Key in keyof RecordingSearch]?: string | undefined }) => void;
  /** A number stays out of the address. */
  readonly phone: string;
  readonly setPhone: (phone: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Which recordings: whose, of what, how long, when, looked at or not. */
export function Filters(props: FiltersProps) {
  const { search, change, phone, setPhone, field } = props;
  const { t } = useTranslation('recordings');
  return (
    <search className={ui.actions} style={{ marginBottom: 14, alignItems: 'end', flexWrap: 'wrap' }}>
      <TextInput
        ref={field}
        w={160}
        label={t('phone')}
        inputMode="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <Choices search={search} change={change} />
      {(['from', 'to'] as const).map((end) => (
        <DayField
          key={end}
          w={136}
          lean="past"
          label={t(end)}
          value={search[end] ?? ''}
          set={(day) => change({ [end]: day })}
        />
      ))}
      <Switches search={search} change={change} />
    </search>
  );
}

type Part = Pick<FiltersProps, 'search' | 'change'>;

function Choices({ search, change }: Part) {
  const { t } = useTranslation('recordings');
  const { language } = useFormats();
  const { data: campaigns } = useSuspenseQuery(campaignsQuery);
  const { data: people } = useQuery(recordedPeopleQuery);
  const queues = [...new Set([...(people?.queues ?? []), ...(search.queue ? [search.queue] : [])])];
  const choices = {
    operator: (people?.operators ?? []).map(({ id, name }) => ({ value: id, label: name })),
    campaign: campaigns.map(({ id, name }) => ({ value: id, label: name })),
    queue: queues.map((value) => ({ value, label: value })),
    disposition: Object.entries(dispositionWords).map(([value, word]) => ({ value, label: word[language] })),
    length: Object.keys(lengths).map((value) => ({ value, label: t(`lengths.${value}`) })),
  };
  return Object.entries(choices).map(([key, data]) => (
    <NativeSelect
      key={key}
      w={150}
      label={t(`filter.${key}`)}
      data={[{ value: '', label: t('any') }, ...data]}
      value={search[key as keyof typeof choices] ?? ''}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  ));
}

/** Ways to look that are on or off. */
function Switches({ search, change }: Part) {
  const { t } = useTranslation('recordings');
  const switches = [
    { key: 'unscored', on: search.scored === 'false', part: { scored: 'false' } },
    { key: 'scored', on: search.scored === 'true', part: { scored: 'true' } },
    { key: 'commented', on: search.commented === 'true', part: { commented: 'true' } },
    { key: 'sample', on: search.sample === 'week', part: { sample: 'week' } },
  ] as const;
  return switches.map(({ key, on, part }) => (
    <Button
      key={key}
      px={12}
      variant={on ? 'light' : 'default'}
      aria-pressed={on}
      onClick={() => change(on ? Object.fromEntries(Object.keys(part).map((name) => [name, undefined])) : part)}
    >
      {t(`switch.${key}`)}
    </Button>
  ));
}
