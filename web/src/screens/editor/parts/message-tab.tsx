import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page.tsx';
import ui from '../../../ui/ui.module.css';
import styles from '../editor.module.css';
import type { TabProps } from '../model.ts';
import { listAt, type Part, partsOf, put, textAt } from '../model.ts';
import { AddRecording } from './add-recording.tsx';
import { Hear } from './hear.tsx';
import { Keys } from './keys.tsx';
import { PromptPart } from './prompt-part.tsx';

const disclosures = ['creditor', 'robot', 'recording'] as const;
/** What a text may name; the words stand under `message.vars`. */
const variables = {
  name: 'name',
  amount: 'debt.amount|money',
  due: 'debt.due|date',
  dueNoYear: 'debt.due|date-no-year',
  service: 'debt.service',
  today: 'today|date',
  creditor: 'creditor',
} as const;

/** Text on the left, sound on the right. */
export function MessageTab({ file, change, list }: TabProps & { readonly list: string }) {
  return (
    <div className={styles.two}>
      <Card>
        <Disclosure file={file} change={change} />
        <Parts file={file} change={change} />
        <Keys file={file} change={change} />
      </Card>
      <Hear file={file} list={list} />
    </div>
  );
}

function Disclosure({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const chosen = listAt(file, 'message.disclosure');
  return (
    <div className={styles.locked} title={t('message.disclosureHelp')}>
      <strong>{t('message.disclosure')}</strong>
      {disclosures.map((each) => (
        <Checkbox
          key={each}
          label={t(`message.${each}`)}
          checked={chosen.includes(each)}
          onChange={(event) =>
            change(
              put(
                file,
                'message.disclosure',
                disclosures.filter((one) => (one === each ? event.currentTarget.checked : chosen.includes(one))),
              ),
            )
          }
        />
      ))}
    </div>
  );
}

function Parts({ file, change }: TabProps) {
  const { t } = useTranslation('editor');
  const language = textAt(file, 'message.language') || 'ru';
  const parts = partsOf(file);
  const set = (next: readonly Part[]) => change(put(file, 'message.say', next));
  const replace = (index: number, part: Part) => set(parts.map((each, at) => (at === index ? part : each)));
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have their place alone
        <div key={index} className={styles.part}>
          <div className={styles.partHead}>
            <span className="muted">{t('message.part', { n: index + 1 })}</span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={t('message.remove', { n: index + 1 })}
              onClick={() => set(parts.filter((_, at) => at !== index))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          {'text' in part ? (
            <TextPart
              text={part.text}
              label={t('message.part', { n: index + 1 })}
              change={(text) => replace(index, { text })}
            />
          ) : (
            <PromptPart prompt={part.prompt} language={language} change={(prompt) => replace(index, { prompt })} />
          )}
        </div>
      ))}
      <div className={ui.actions} style={{ margin: '12px 0 18px' }}>
        <Button size="xs" variant="default" onClick={() => set([...parts, { text: '' }])}>
          {t('message.addText')}
        </Button>
        <Button size="xs" variant="default" onClick={() => set([...parts, { prompt: 'greeting' }])}>
          {t('message.addPrompt')}
        </Button>
        <AddRecording language={language} add={(prompt) => set([...parts, { prompt }])} />
      </div>
    </>
  );
}

/** A text with a menu of what can be put in; it goes where the cursor stands. */
function TextPart({
  text,
  label,
  change,
}: {
  readonly text: string;
  readonly label: string;
  readonly change: (text: string) => void;
}) {
  const { t } = useTranslation('editor');
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (variable: string) => {
    const place = field.current?.selectionStart ?? text.length;
    change(`${text.slice(0, place)}{{${variable}}}${text.slice(place)}`);
    field.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={field}
        autosize
        minRows={2}
        aria-label={label}
        lang="ru"
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        w={220}
        aria-label={t('message.variable')}
        data={[
          { value: '', label: t('message.variable') },
          ...Object.entries(variables).map(([key, value]) => ({ value, label: t(`message.vars.${key}`) })),
        ]}
        value=""
        onChange={(event) => event.currentTarget.value && insert(event.currentTarget.value)}
      />
    </>
  );
}
