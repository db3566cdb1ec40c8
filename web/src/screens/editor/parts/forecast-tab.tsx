import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Card, Figure } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { Count, Money } from '../../../ui/values.tsx';
import { Waterfall } from '../../../ui/waterfall.tsx';
import { skipWords } from '../../../words/skip-reasons.ts';
import type { File } from '../model.ts';
import { type Forecast, forecast } from '../query.ts';

/** What the campaign will come to, before anybody is called. */
export function ForecastTab({ file, list }: { readonly file: File; readonly list: string }) {
  const { t } = useTranslation('editor');
  const making = useMutation({ mutationKey: ['make-forecast'], mutationFn: () => forecast(file, list) });
  const button = (
    <Button
      variant={making.data ? 'default' : 'filled'}
      disabled={list === ''}
      loading={making.isPending}
      onClick={() => making.mutate()}
    >
      {t(making.data ? 'forecast.again' : 'forecast.make')}
    </Button>
  );
  return (
    <Card aside={button} title={t('tabs.forecast')}>
      {list === '' && <p className="muted">{t('start.needList')}</p>}
      {making.error && <Failure error={making.error} />}
      {making.data && <Result result={making.data} />}
    </Card>
  );
}

function Result({ result }: { readonly result: Forecast }) {
  const { t } = useTranslation('editor');
  const { t: common } = useTranslation();
  const { count, dayAndTime, language } = useFormats();
  const time = (at: string | null) => (at === null ? t('forecast.never') : dayAndTime(at));
  const { price, cost, currency } = result.money;
  const skipped = Object.entries(result.skipped).map(([key, people]) => ({
    key,
    count: people,
    label: key in skipWords ? skipWords[key as keyof typeof skipWords][language] : key,
  }));
  const left = result.people - skipped.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <div className={ui.figures} style={{ marginBottom: 18 }}>
        <Figure name={t('forecast.finish')}>{time(result.finishesAt)}</Figure>
        {(['attempts', 'contacts'] as const).map((name) => (
          <Figure key={name} name={t(`forecast.${name}`)}>
            <Count value={result[name]} />
          </Figure>
        ))}
        <Figure name={t('forecast.price')}>
          <Money amount={price} currency={currency} />
        </Figure>
        <Figure name={t('forecast.cost')}>
          <Money amount={cost} currency={currency} />
        </Figure>
      </div>
      {result.unfinished > 0 && (
        <p role="status">
          {t('forecast.unfinished', {
            people: common('people', { count: result.unfinished, n: count(result.unfinished) }),
          })}
        </p>
      )}
      {result.remedies.length > 0 && <Remedies remedies={result.remedies} time={time} />}
      <h3 style={{ margin: '12px 0' }}>{t('forecast.skipped')}</h3>
      <Waterfall
        loaded={result.people}
        falls={[{ key: 'callable', count: left, label: t('forecast.callable'), color: 'var(--dz-heard)' }, ...skipped]}
      />
      <p className="muted">
        {t('forecast.assume', {
          lines: common('lines', { count: result.assumptions.lines, n: count(result.assumptions.lines) }),
          rate: result.assumptions.ratePerSecond,
        })}
      </p>
    </>
  );
}

interface RemediesProps {
  readonly remedies: Forecast['remedies'];
  readonly time: (at: string | null) => string;
}

/** What would bring everybody in today, and its price. */
function Remedies({ remedies, time }: RemediesProps) {
  const { t } = useTranslation('editor');
  const { count, money } = useFormats();
  return (
    <>
      <h3>{t('forecast.remedies')}</h3>
      <ul>
        {remedies.map((remedy) => (
          <li key={`${remedy.do}${remedy.lines}`}>
            {t('forecast.remedy', {
              lines: count(remedy.lines),
              rate: remedy.ratePerSecond,
              time: time(remedy.finishesAt),
              money: money(remedy.money.price, remedy.money.currency),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
