import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const usual = ['quality', 'complaint', 'training', 'dispute'] as const;

/** Asked once for a recording as long as the page lives; the last word is offered for the next one. */
const given = new Map<string, string>();
let last = '';

export const reasonOf = (recording: string): string | undefined => given.get(recording);

/** Why it is heard: said before the sound, because every hearing stands in the audit log. */
export function Reason({ recording, tell }: { readonly recording: string; readonly tell: (reason: string) => void }) {
  const { t } = useTranslation('recordings');
  const [text, setText] = useState(last);
  const give = (reason: string) => {
    given.set(recording, reason);
    last = reason;
    tell(reason);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give(text.trim());
  };
  return (
    <form onSubmit={submit} style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'end' }}>
      <TextInput
        style={{ flex: '1 1 220px' }}
        label={t('reason.label')}
        description={t('reason.help')}
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim().length < 3}>
        {t('reason.listen')}
      </Button>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, flexBasis: '100%' }}>
        {usual.map((key) => (
          <Button key={key} size="compact-sm" variant="default" onClick={() => give(t(`reason.${key}`))}>
            {t(`reason.${key}`)}
          </Button>
        ))}
      </div>
    </form>
  );
}
