import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Recording, RecordingStory } from '../../../api/recordings.ts';
import { clock } from '../../../i18n/formats.ts';
import { Card } from '../../../ui/page.tsx';
import { Outcome, Phone, When } from '../../../ui/values.tsx';
import styles from '../recordings.module.css';

interface TalkProps {
  readonly recording: Recording;
  readonly before: RecordingStory['before'];
}

/** Who, when, how it ended; the message that came before, as far as it was heard. */
export function Talk({ recording, before }: TalkProps) {
  const { t } = useTranslation('recordings');
  const { person, phone, operator, campaign, queue, disposition, startedAt, inbound } = recording;
  return (
    <Card title={t('talk')}>
      <dl className={styles.facts}>
        <dt>{t('person')}</dt>
        <dd lang="ru">
          {person ? (
            <Link to="/people/$person" params={{ person: person.id } as never}>
              {person.name ?? person.debtor}
            </Link>
          ) : (
            t('stranger')
          )}
          {inbound && <span className="muted"> · {t('inbound')}</span>}
        </dd>
        {phone && (
          <>
            <dt>{t('phone')}</dt>
            <dd>
              <Phone number={phone} />
            </dd>
          </>
        )}
        <dt>{t('time')}</dt>
        <dd>
          <When at={startedAt} seconds />
        </dd>
        <dt>{t('operator')}</dt>
        <dd lang="ru">{[operator?.name, queue].filter(Boolean).join(' · ')}</dd>
        {disposition && (
          <>
            <dt>{t('outcome')}</dt>
            <dd>
              <Outcome code={disposition} />
            </dd>
          </>
        )}
        {campaign && (
          <>
            <dt>{t('campaign')}</dt>
            <dd>{campaign.name}</dd>
          </>
        )}
      </dl>
      {before && <Before before={before} />}
    </Card>
  );
}

/** The words of the message; those that were heard are marked, by share of the letters. */
function Before({ before }: { readonly before: NonNullable<RecordingStory['before']> }) {
  const { t } = useTranslation('recordings');
  const { words, heardMs, messageMs, keys } = before;
  const share = messageMs ? Math.min(1, heardMs / messageMs) : 0;
  // To the end of the word: a word is heard or not.
  const next = words?.indexOf(' ', Math.round(words.length * share)) ?? 0;
  const end = next < 0 ? (words?.length ?? 0) : next;
  const times = { heard: clock(heardMs / 1000), message: clock((messageMs ?? 0) / 1000) };
  return (
    <>
      <h3 style={{ marginTop: 16 }}>{t('before')}</h3>
      <p className="muted num" style={{ margin: '4px 0 0' }}>
        {t('heard', times)}
        {keys !== '' && ` · ${t('pressed', { keys })}`}
      </p>
      {words !== null && (
        <p className={styles.said} lang={/[а-яё]/iu.test(words) ? 'ru' : 'en'}>
          <mark>{words.slice(0, end)}</mark>
          {words.slice(end)}
        </p>
      )}
    </>
  );
}
