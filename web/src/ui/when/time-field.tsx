import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readTime } from './read-time.ts';
import { useTextThatReads } from './text-that-reads.ts';
import styles from './when.module.css';

export interface TimeFieldProps
  extends Pick<TextInputProps, 'name' | 'label' | 'aria-label' | 'size' | 'w' | 'required' | 'disabled'> {
  /** `HH:MM`, or empty. */
  readonly value: string;
  readonly set: (time: string) => void;
}

/** A time of day on the 24-hour clock, whatever the browser's language. */
export function TimeField({ value, set, w = 76, ...shown }: TimeFieldProps) {
  const { t } = useTranslation();
  const field = useTextThatReads({
    value,
    set,
    write: (time) => time,
    read: readTime,
    whole: (text) => /^\d\d:\d\d$/.test(text),
    nonsense: t('when.noTime'),
  });
  return (
    <TextInput
      {...shown}
      ref={field.input}
      classNames={{ root: styles.root ?? '', wrapper: styles.wrapper ?? '', error: styles.error ?? '' }}
      w={w}
      placeholder={t('when.time')}
      autoComplete="off"
      inputMode="numeric"
      value={field.text}
      error={field.error}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.settle}
      onKeyDown={(event) => event.key === 'Enter' && field.settle()}
    />
  );
}
