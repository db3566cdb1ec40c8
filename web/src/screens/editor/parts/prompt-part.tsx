import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Player } from '../../../ui/player.tsx';
import { type Prompt, promptsQuery, removePrompt } from '../query.ts';

interface PromptPartProps {
  readonly prompt: string;
  readonly language: string;
  readonly change: (prompt: string) => void;
}

/** A recording of the message: which one, what it says, who made it, and its sound when it is an own one. */
export function PromptPart({ prompt, language, change }: PromptPartProps) {
  const { t } = useTranslation('editor');
  const { data: prompts = [] } = useQuery(promptsQuery);
  const there = prompts.filter((each) => each.language === language);
  const chosen = there.find(({ id }) => id === prompt);
  const group = (own: boolean) => ({
    group: t(own ? 'message.ownPrompts' : 'message.ourPrompts'),
    items: there
      .filter((each) => (each.own !== null) === own)
      .map(({ id, text, lengthMs, own: made }) => ({
        value: id,
        label: made?.title ?? (text || t('message.silence', { seconds: lengthMs / 1000 })),
      })),
  });
  const missing = chosen ? [] : [{ value: prompt, label: prompt }];
  return (
    <>
      <NativeSelect
        aria-label={t('message.prompt')}
        data={[...missing, ...[group(true), group(false)].filter(({ items }) => items.length > 0)]}
        value={prompt}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {chosen?.own && <Own key={chosen.own.prompt} prompt={chosen} own={chosen.own} />}
    </>
  );
}

function Own({ prompt, own }: { readonly prompt: Prompt; readonly own: NonNullable<Prompt['own']> }) {
  const { t } = useTranslation('editor');
  const { dayAndTime, language } = useFormats();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: () => removePrompt(own.prompt),
    onSuccess: () => client.invalidateQueries({ queryKey: promptsQuery.queryKey }),
  });
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(prompt.lengthMs / 1000);
  return (
    <>
      <Player src={`/api/prompts/${own.prompt}/sound`} label={own.title} words={prompt.text || undefined} />
      <p className="muted" style={{ margin: 0 }}>
        {t('message.promptFacts', { seconds, by: own.madeBy, at: dayAndTime(own.madeAt) })}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {t('message.promptRemove')}
        </Button>
      </p>
      {removing.error && <Failure error={removing.error} />}
    </>
  );
}
