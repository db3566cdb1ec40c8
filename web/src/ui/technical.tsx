import { useTranslation } from 'react-i18next';

/** Words of a programme that nobody could foresee, folded away for who can read them. */
export function Technical({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary className="muted">{t('technical')}</summary>
      <code lang="en" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </code>
    </details>
  );
}
