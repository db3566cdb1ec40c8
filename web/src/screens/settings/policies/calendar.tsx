import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card } from '../../../ui/page.tsx';
import { Table } from '../../../ui/table.tsx';
import { DayField } from '../../../ui/when/day-field.tsx';
import { type Calendar, calendarsQuery } from '../query.ts';
import styles from '../settings.module.css';
import { AdmitPanel } from './admit-panel.tsx';
import { type DayList, daysOf, documentOf, withDay, withoutDay, yearsOf, yearToShow } from './calendar-model.ts';

/** Days off that were moved and working weekends, a year at a time. */
export function CalendarEditor({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation('settings');
  const { language } = useFormats();
  const { data, error, refetch } = useQuery(calendarsQuery(language));
  const [id, setId] = useState('ru');
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const calendar = data?.items.find((each) => each.id === id) ?? data?.items[0];
  if (!data || !calendar) return null;
  const say = (text: string): string => data.texts[text] ?? text;
  return (
    <Card>
      <NativeSelect
        label={t('policies.calendar')}
        maw={360}
        value={calendar.id}
        data={data.items.map((each) => ({ value: each.id, label: `${each.id} · ${say(each.title)}` }))}
        onChange={(event) => setId(event.currentTarget.value)}
      />
      <p className={styles.note}>{say(calendar.source)}</p>
      <Year key={`${calendar.id} ${calendar.reviewedOn}`} kept={calendar} editable={editable} say={say} />
    </Card>
  );
}

interface YearProps {
  readonly kept: Calendar;
  readonly editable: boolean;
  /** A text of the calendar in the reader's language. */
  readonly say: (text: string) => string;
}

function Year({ kept, editable, say }: YearProps) {
  const { t } = useTranslation('settings');
  const [calendar, setCalendar] = useState(kept);
  const years = yearsOf(kept);
  const today = new Date().toISOString().slice(0, 10);
  const [year, setYear] = useState(() => yearToShow(years, Number(today.slice(0, 4))));
  const lists = ['days', 'workingDays'] as const;
  const text = documentOf(calendar, today);
  return (
    <>
      <NativeSelect
        mt="md"
        label={t('policies.year')}
        maw={140}
        value={year}
        data={years.map(String)}
        onChange={(event) => setYear(event.currentTarget.value)}
      />
      {lists.map((list) => (
        <Days
          key={list}
          list={list}
          year={year}
          calendar={calendar}
          editable={editable}
          say={say}
          change={setCalendar}
        />
      ))}
      {text !== documentOf(kept, today) && <AdmitPanel key={text} text={text} />}
    </>
  );
}

interface DaysProps extends Pick<YearProps, 'say'> {
  readonly list: DayList;
  readonly year: string;
  readonly calendar: Calendar;
  readonly editable: boolean;
  readonly change: (calendar: Calendar) => void;
}

function Days({ list, year, calendar, editable, say, change }: DaysProps) {
  const { t } = useTranslation('settings');
  const { date: shown } = useFormats();
  const { t: common } = useTranslation();
  const days = daysOf(calendar, list, Number(year));
  return (
    <section style={{ marginTop: 16 }}>
      <h3>{t(`policies.${list}`)}</h3>
      {days.length === 0 && <p className="muted">{t('policies.noDays', { year })}</p>}
      <Table label={t(`policies.${list}`)}>
        <tbody>
          {days.map(({ date, name, provisional }) => (
            <tr key={date}>
              <td className="num">{shown(`${date}T12:00:00Z`)}</td>
              <td>
                {say(name)} {provisional && <span className="muted">({say(provisional)})</span>}
              </td>
              {editable && (
                <td data-end>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    onClick={() => change(withoutDay(calendar, list, date))}
                  >
                    {common('action.delete')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {editable && <NewDay year={year} add={(date, name) => change(withDay(calendar, list, { date, name }))} />}
    </section>
  );
}

function NewDay({ year, add }: { readonly year: string; readonly add: (date: string, name: string) => void }) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        add(date, name);
        setDate('');
        setName('');
      }}
    >
      <DayField
        aria-label={t('policies.date')}
        w={136}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        value={date}
        set={setDate}
      />
      <TextInput
        aria-label={t('policies.dayName')}
        placeholder={t('policies.dayName')}
        w={280}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={date === '' || name.trim() === ''}>
        {common('action.add')}
      </Button>
    </form>
  );
}
