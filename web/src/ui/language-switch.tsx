import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, switchLanguage } from '../i18n/setup.ts';
import { useLanguage } from '../i18n/use-formats.ts';

const names = [
  { value: 'ru', label: 'Рус' },
  { value: 'en', label: 'Eng' },
];

/** Each language is named in itself. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      style={{ flexShrink: 0 }}
      aria-label={t('account.language')}
      data={names}
      value={language}
      onChange={(value) => isLanguage(value) && void switchLanguage(value)}
    />
  );
}
