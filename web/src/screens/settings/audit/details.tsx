import { useTranslation } from 'react-i18next';
import type { AuditLine } from '../query.ts';

/** What a line knows besides who and what: its values in words, and the id of the thing. */
export function Details({ subject, data }: Pick<AuditLine, 'subject' | 'data'>) {
  const { t } = useTranslation('settings');
  const parts = Object.entries(data).map(([name, value]) => {
    const said = name === 'why' ? t(`audit.whys.${String(value)}`, { defaultValue: shown(value) }) : shown(value);
    return `${t(`audit.details.${name}`, { defaultValue: name })}: ${said}`;
  });
  return (
    <>
      {parts.join(' · ')}
      {subject !== null && (
        <div>
          <code>{subject}</code>
        </div>
      )}
    </>
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
