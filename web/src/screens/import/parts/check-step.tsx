import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card, Figure } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { Count } from '../../../ui/values.tsx';
import styles from '../import.module.css';
import { type ColumnsState, listNameOf, mappingOf, type Report } from '../model.ts';
import { checkQuery, downloadRefused, type Loaded, loadList, type Sent } from '../query.ts';
import { LoadedElsewhere, Progress, useAtWork, type Work } from './at-work.tsx';

interface CheckStepProps {
  readonly sent: Sent;
  readonly state: ColumnsState;
  /** Name that was typed before; absent: the file's. */
  readonly list?: string;
  readonly name: (list: string) => void;
  readonly back: () => void;
  readonly done: (loaded: Loaded) => void;
}

/** What will be loaded and what refused; or that another page is loading it already. */
export function CheckStep(props: CheckStepProps) {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const { sent, state, back } = props;
  const client = useQueryClient();
  const mapping = mappingOf(state.choices, state.reading);
  const work = useAtWork(sent.id);
  const check = useQuery({ ...checkQuery(sent.id, mapping), enabled: work === 'none' });
  const loading = useMutation({
    mutationFn: (list: string) => loadList(sent.id, list, mapping),
    onSuccess: (result, list) => {
      void client.invalidateQueries({ queryKey: ['lists'] });
      props.done({ ...result, list });
    },
  });
  if (!loading.isPending && work !== 'none') return <LoadedElsewhere work={work} />;
  if (check.error)
    return (
      <>
        <Failure error={check.error} retry={() => void check.refetch()} />
        <Button mt="sm" variant="default" onClick={back}>
          {t('check.back')}
        </Button>
      </>
    );
  if (!check.data) return <p className="muted">{common('state.loading')}</p>;
  return <Checked {...props} report={check.data} work={work} loading={loading} />;
}

interface CheckedProps extends CheckStepProps {
  readonly report: Report;
  readonly work: Work;
  readonly loading: { readonly mutate: (list: string) => void; readonly isPending: boolean; readonly error: unknown };
}

/** The figures, the refused rows in hand, and the name of the list. */
function Checked({ sent, state, list = listNameOf(sent.name), name, back, report, work, loading }: CheckedProps) {
  const { t } = useTranslation('import');
  const { count } = useFormats();
  const accepted = t('accepted', { count: report.accepted, n: count(report.accepted) });
  const refusedFile = `${listNameOf(sent.name)} - ${t('check.refused')}.csv`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (report.accepted > 0) loading.mutate(list.trim());
      }}
    >
      <Headline report={report} accepted={accepted} />
      <Figures report={report} />
      {report.refused > 0 && (
        <Refused
          report={report}
          download={(language) =>
            downloadRefused(sent.id, mappingOf(state.choices, state.reading), language, refusedFile)
          }
        />
      )}
      <TextInput
        label={t('check.list')}
        description={t('check.listHelp')}
        value={list}
        maw={520}
        required
        onChange={(event) => name(event.currentTarget.value)}
      />
      {loading.error !== null && <Failure error={loading.error} />}
      <div className={styles.foot}>
        <Button variant="default" onClick={back}>
          {t('check.back')}
        </Button>
        {loading.isPending ? (
          <Progress work={work} rows={report.rows} />
        ) : (
          <Button type="submit" disabled={report.accepted === 0 || list.trim() === ''}>
            {t('check.load', { accepted })}
          </Button>
        )}
      </div>
    </form>
  );
}

function Headline({ report, accepted }: { readonly report: Report; readonly accepted: string }) {
  const { t } = useTranslation('import');
  const { count } = useFormats();
  const words =
    report.accepted === 0
      ? t('check.nothing')
      : report.refused === 0
        ? t('check.allGood', { accepted })
        : t('check.title', { accepted, refused: count(report.refused) });
  return <p className={styles.title}>{words}</p>;
}

function Figures({ report }: { readonly report: Report }) {
  const { t } = useTranslation('import');
  return (
    <div className={styles.big}>
      {(['accepted', 'refused', 'duplicates', 'debtors', 'phones'] as const).map((name) => (
        <Figure key={name} name={t(`check.${name === 'debtors' ? 'people' : name}`)}>
          <Count value={report[name]} />
        </Figure>
      ))}
    </div>
  );
}

function Refused({
  report,
  download,
}: {
  readonly report: Report;
  readonly download: (language: 'ru' | 'en') => Promise<void>;
}) {
  const { t } = useTranslation('import');
  const { language, count } = useFormats();
  const saving = useMutation({ mutationFn: () => download(language) });
  const button = (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon name="download" size={16} />}
      loading={saving.isPending}
      onClick={() => saving.mutate()}
    >
      {t('check.download')}
    </Button>
  );
  return (
    <Card title={t('check.refusedTitle')} aside={button}>
      <div className={ui.scroll} style={{ maxHeight: 320, overflow: 'auto' }}>
        <table className={ui.table}>
          <thead>
            <tr>
              <th data-end="">{t('check.row')}</th>
              <th>{t('check.column')}</th>
              <th>{t('check.value')}</th>
              <th>{t('check.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {report.refusals.map((refusal) => (
              <tr key={refusal.row}>
                <td data-end="">{refusal.row}</td>
                <td>{t(`means.${refusal.column}`)}</td>
                <td>{refusal.value}</td>
                <td>{t(`reason.${refusal.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.refused > report.refusals.length && (
        <p className="muted">{t('check.first', { n: count(report.refusals.length) })}</p>
      )}
    </Card>
  );
}
