import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, switchLanguage } from '../i18n/setup.ts';
import { useLanguage } from '../i18n/use-formats.ts';

const names = [
  { value: 'ru', label: 'Рус' },
  { value: 'en', label: 'Eng' },
];

/** Each language is named in itself. @param onChoose after the switch: where there is a user, the choice is kept with them */
export function LanguageSwitch({ onChoose }: { readonly onChoose?: (language: Language) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      style={{ flexShrink: 0 }}
      aria-label={t('account.language')}
      data={names}
      value={language}
      onChange={(value) => isLanguage(value) && void switchLanguage(value).then(() => onChoose?.(value))}
    />
  );
}
