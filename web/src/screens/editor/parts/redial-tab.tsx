import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import { Outcome } from '../../../ui/values.tsx';
import type { TabProps } from '../model.ts';
import { capsOf, durationOf, listAt, put, recordAt, textAt, type Unit } from '../model.ts';
import { policyQuery } from '../query.ts';

/** The outcomes after which a campaign may call again, the usual first. */
const redialable = [
  'heard-part',
  'busy',
  'no-answer',
  'answered-silent',
  'transfer-abandoned',
  'rejected',
  'voicemail',
  'congestion',
  'trunk-down',
] as const;
const units = ['s', 'm', 'h', 'd'] as const satisfies readonly Unit[];

/** When to call again after each outcome, beside what the law leaves for one person. */
export function RedialTab({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const [policy = ''] = listAt(file, 'policy');
  const { data: document } = useQuery(policyQuery(policy));
  const caps = document ? capsOf(document) : [];
  const words = caps
    .map(({ per, max }) => t(`redial.cap.${per}`, { n: max, defaultValue: `${max} / ${per}` }))
    .join(', ');
  return (
    <Card title={t('redial.title')}>
      {document && (
        <p className="muted">{caps.length > 0 ? t('redial.caps', { caps: words }) : t('redial.noCaps', { policy })}</p>
      )}
      <div className={ui.scroll}>
        <table className={ui.table}>
          <tbody>
            {redialable.map((outcome) => (
              <Rule key={outcome} outcome={outcome} file={file} change={change} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Rule({ outcome, file, change }: TabProps & { readonly outcome: (typeof redialable)[number] }) {
  const { t } = useTranslation('editor');
  const path = `redial.${outcome}`;
  const isOn = Object.hasOwn(recordAt(file, 'redial'), outcome);
  const after = durationOf(textAt(file, `${path}.after`));
  const setAfter = (value: number, unit: string) => change(put(file, `${path}.after`, `${Math.max(1, value)}${unit}`));
  return (
    <tr>
      <td>
        <Checkbox
          label={<Outcome code={outcome} />}
          checked={isOn}
          onChange={(event) =>
            change(put(file, path, event.currentTarget.checked ? { after: '1h', times: 1 } : undefined))
          }
        />
      </td>
      <td>
        {isOn && (
          <div className={ui.actions}>
            {t('redial.after')}
            <TextInput
              w={64}
              size="xs"
              inputMode="numeric"
              aria-label={t('redial.after')}
              value={after.value}
              onChange={(event) => setAfter(Number(event.currentTarget.value) || 1, after.unit)}
            />
            <NativeSelect
              size="xs"
              aria-label={t('redial.after')}
              data={units.map((value) => ({ value, label: t(`redial.unit.${value}`) }))}
              value={after.unit}
              onChange={(event) => setAfter(after.value, event.currentTarget.value)}
            />
            <TextInput
              w={52}
              size="xs"
              inputMode="numeric"
              aria-label={t('redial.times')}
              value={textAt(file, `${path}.times`) || '1'}
              onChange={(event) => change(put(file, `${path}.times`, Number(event.currentTarget.value) || 1))}
            />
            {t('redial.times')}
            <Checkbox
              size="xs"
              label={t('redial.nextPhone')}
              checked={recordAt(file, path).nextPhone === true}
              onChange={(event) =>
                change(put(file, `${path}.nextPhone`, event.currentTarget.checked ? true : undefined))
              }
            />
          </div>
        )}
      </td>
    </tr>
  );
}
