import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sampleList } from '../../../api/tour.ts';
import { trunksQuery } from '../../../api/trunks.ts';
import { useFormats } from '../../../i18n/use-formats.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Icon } from '../../../ui/icon.tsx';
import ui from '../../../ui/ui.module.css';
import styles from '../import.module.css';
import { type Sent, sendFile } from '../query.ts';

/** Drop a file or choose one; it is sent at once. */
export function FileStep({ done }: { readonly done: (sent: Sent) => void }) {
  const { t } = useTranslation('import');
  const { language } = useFormats();
  const { data: trunks = [] } = useQuery(trunksQuery);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const sending = useMutation({ mutationFn: (file: File) => sendFile(file, setShare), onSuccess: done });
  const take = (file: File | undefined | null) => file && sending.mutate(file);
  const taking = useMutation({ mutationFn: () => sampleList(language), onSuccess: take });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files.item(0));
  };
  return (
    <>
      <section
        className={styles.drop}
        data-over={over}
        aria-label={t('file.drop')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={28} />
        {sending.isPending ? (
          <Sending name={sending.variables.name} share={share} />
        ) : (
          <>
            <strong>{t('file.drop')}</strong>
            <p className="muted">{t('file.or')}</p>
            <div className={ui.actions}>
              <Button onClick={() => input.current?.click()}>{t('file.choose')}</Button>
              {trunks.some(({ simulated }) => simulated) && (
                <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
                  {t('file.sample')}
                </Button>
              )}
            </div>
            <p className="muted">{t('file.kinds')}</p>
          </>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.xlsx"
          data-testid="list-file"
          onChange={(event) => take(event.currentTarget.files?.item(0))}
        />
      </section>
      {(taking.error || sending.error) && <Failure error={taking.error ?? sending.error} />}
    </>
  );
}

function Sending({ name, share }: { readonly name: string; readonly share: number }) {
  const { t } = useTranslation('import');
  const { percent } = useFormats();
  return (
    <>
      <strong>{t('file.sending', { name })}</strong>
      <div
        className={styles.bar}
        role="progressbar"
        aria-valuenow={Math.round(share * 100)}
        aria-label={t('file.sending', { name: '' })}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="muted">{t('file.sent', { share: percent(share, 0) })}</p>
    </>
  );
}
