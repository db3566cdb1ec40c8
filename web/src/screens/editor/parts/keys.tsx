import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../editor.module.css';
import type { TabProps } from '../model.ts';
import { put, recordAt } from '../model.ts';

const actions = ['operator', 'repeat', 'promise', 'wrong-person', 'opt-out'] as const;
const all = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const;

/** Which key leads where. */
export function Keys({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const keys = recordAt(file, 'message.keys');
  const set = (next: Readonly<Record<string, unknown>>) => change(put(file, 'message.keys', next));
  const free = all.find((key) => !Object.hasOwn(keys, key));
  return (
    <div className={styles.keys}>
      <h3>{t('message.keys')}</h3>
      {Object.entries(keys).map(([key, value]) => {
        const [action = '', queue = ''] = String(value).split(':');
        return (
          <div key={key} className={styles.key}>
            <kbd>{key}</kbd>
            <NativeSelect
              size="xs"
              aria-label={t('message.key', { key })}
              data={actions.map((each) => ({ value: each, label: t(`message.do.${each}`) }))}
              value={action}
              onChange={({ currentTarget: { value: chosen } }) =>
                set({ ...keys, [key]: chosen === 'operator' ? 'operator:collectors' : chosen })
              }
            />
            {action === 'operator' && (
              <TextInput
                size="xs"
                w={150}
                aria-label={t('message.queue')}
                value={queue}
                onChange={(event) =>
                  set({
                    ...keys,
                    [key]: event.currentTarget.value ? `operator:${event.currentTarget.value}` : 'operator',
                  })
                }
              />
            )}
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`✕ ${t('message.key', { key })}`}
              onClick={() => set(Object.fromEntries(Object.entries(keys).filter(([each]) => each !== key)))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
        );
      })}
      {free && (
        <div>
          <Button size="xs" variant="default" onClick={() => set({ ...keys, [free]: 'repeat' })}>
            {t('message.addKey')}
          </Button>
        </div>
      )}
    </div>
  );
}
