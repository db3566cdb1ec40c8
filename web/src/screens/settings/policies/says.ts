import type { useTranslation } from 'react-i18next';
import type { operations } from '../../../api/schema.gen.ts';
import type { useFormats } from '../../../i18n/use-formats.ts';
import { stopWords } from '../../../words/stops.ts';

export type Says = operations['policies.check']['responses'][200]['content']['application/json']['says'];
type Spent = Extract<Says, { code: 'spent' }>;
type Missed = Extract<Says, { code: 'hours' | 'ring' }>;

/** What a sentence is written with. */
export interface Pen {
  readonly t: ReturnType<typeof useTranslation<'settings'>>['t'];
  readonly formats: Pick<ReturnType<typeof useFormats>, 'language' | 'date'>;
}

/** The reason of a decision in the reader's language. Names that an installation gave its own rules stay as they are. */
export function sentence(says: Says, pen: Pen): string {
  const { t, formats } = pen;
  switch (says.code) {
    case 'allowed': {
      const n = says.zones.length;
      const values = { policies: says.policies.join(', '), zones: says.zones.join(', ') };
      return t('policies.says.allowed', { count: n, n, ...values });
    }
    case 'stop':
      return t('policies.says.stop', { stop: stopWords[says.stop][formats.language], policy: says.policy });
    case 'consent': {
      const consent = t(`policies.says.consents.${says.consent}`, { defaultValue: says.consent });
      return t('policies.says.consent', { consent, policy: says.policy });
    }
    case 'hours':
    case 'ring':
      return missed(says, pen);
    case 'spent':
      return spent(says, pen);
  }
}

function missed(says: Missed, { t }: Pen): string {
  const { time, zone, policy, ofZones } = says;
  const values = { time, zone, policy, day: t(`policies.says.day.${says.day}`), hours: says.hours.join(', ') };
  const outside = says.hours.length === 0 ? t('policies.says.closed', values) : t('policies.says.hours', values);
  const said = says.code === 'ring' ? t('policies.says.ring', { ...values, seconds: says.seconds }) : outside;
  return ofZones === undefined ? said : `${said} ${t('policies.says.among', { n: ofZones })}`;
}

function spent(says: Spent, { t, formats }: Pen): string {
  const { counter, count, max, span, open, policy, zone, zones } = says;
  const when = t(`policies.says.span.${span.period}`, {
    date: 'date' in span ? formats.date(`${span.date}T12:00:00Z`, 'UTC') : '',
    n: 'length' in span ? span.length : 0,
  });
  const name = t(`policies.says.counter.${counter}`, { defaultValue: counter });
  return [
    t('policies.says.spent', { counter: name, count, max, span: when, policy }),
    ...(open ? [t('policies.says.open')] : []),
    ...(zone !== undefined && zones > 1 ? [t('policies.says.zones', { zone, n: zones })] : []),
  ].join(' ');
}
