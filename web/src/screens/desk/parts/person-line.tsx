import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Phone } from '../../../ui/values.tsx';
import styles from '../desk.module.css';
import type { CallCard } from '../model.ts';
import { useNow } from '../use-now.ts';
import { zoneNote } from '../zone.ts';

/** Who is on the line, and what time it is there. */
export function PersonLine({ card, offset }: { readonly card: CallCard; readonly offset: number }) {
  const { t } = useTranslation('desk');
  const { person, phone, inbound, nextLawful } = card;
  const zone = person?.zone ?? nextLawful?.zone;
  const account = accountNumber(person?.key);
  return (
    <div className={styles.person}>
      <strong lang="ru">{person?.name ?? t('nobody')}</strong>
      {account !== '' && (
        <span className={`num ${styles.wide}`}>
          {t('card.account')} <span lang="ru">{account}</span>
        </span>
      )}
      {phone && <Phone number={phone} />}
      {zone && <LocalTime zone={zone} offset={offset} />}
      {person?.region && (
        <span className={styles.wide} lang="ru">
          {person.region}
        </span>
      )}
      {inbound && <span className={styles.mark}>{t('inbound')}</span>}
    </div>
  );
}

/** A list without ids knows people by their number, which stands beside it already. */
function accountNumber(key = ''): string {
  return key.startsWith('id:') ? key.slice(3) : '';
}

function LocalTime({ zone, offset }: { readonly zone: string; readonly offset: number }) {
  const { t } = useTranslation('desk');
  const { language, time } = useFormats();
  const at = new Date(useNow(5000) + offset);
  return (
    <span className="num" title={zone}>
      {t('card.there', { time: time(at.toISOString(), zone), zone: zoneNote(language, zone, at) })}
    </span>
  );
}
