import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Limits, limitsQuery } from '../../../api/people.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { policyWord } from '../../../words/policies.ts';

/** How much of the law's caps is spent, and when the next call may be; what is asked first when somebody complains. */
export function PersonLimits({ person }: { readonly person: string }) {
  const { t } = useTranslation('person');
  const { data } = useQuery(limitsQuery(person));
  return (
    <div>
      <h3>{t('limits.title')}</h3>
      {data === undefined ? (
        '…'
      ) : (
        <>
          {data.caps.length === 0 && <div>{t('limits.none')}</div>}
          {data.caps.map((cap) => (
            <Cap key={`${cap.policy}${cap.counter}${cap.bucket}`} cap={cap} />
          ))}
          <Next limits={data} />
        </>
      )}
    </div>
  );
}

function Cap({ cap: { counter, bucket, spent, max } }: { readonly cap: Limits['caps'][number] }) {
  const { t } = useTranslation('person');
  const [, n, unit] = /^(\d+)([dh])$/.exec(bucket) ?? [];
  const word = unit
    ? t(unit === 'd' ? 'limits.bucket.days' : 'limits.bucket.hours', { n })
    : t(`limits.bucket.${bucket}`);
  // Calls are what everybody means by a cap; any other counter says its name.
  const what = counter === 'calls' ? '' : `${t(`limits.counter.${counter}`, counter)}: `;
  return (
    <div className="num" style={spent >= max ? { color: 'var(--dz-stop)' } : undefined}>
      {what}
      {t('limits.cap', { bucket: word, spent, max })}
    </div>
  );
}

function Next({ limits: { allowed, next, zone, policies } }: { readonly limits: Limits }) {
  const { t } = useTranslation('person');
  const { dayAndTime, language } = useFormats();
  const names = policies.split('+').map((label) => policyWord(label.replace(/@.*/, ''), language) ?? label);
  return (
    <>
      <div>
        {allowed ? t('limits.now') : next ? t('limits.next', { at: dayAndTime(next, zone) }) : t('limits.never')}
      </div>
      <div className="muted" title={policies}>
        {names.join(', ')}
      </div>
    </>
  );
}
