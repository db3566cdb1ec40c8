import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../ui/dialog.ts';
import { singleKeysAreOff, switchSingleKeys } from '../ui/hotkeys.ts';
import { KeyRow, KeyTable } from '../ui/key-table.tsx';
import type { Place } from './rail.ts';

interface HelpProps {
  readonly places: readonly Place[];
  readonly close: () => void;
}

/** Every key that works, as it stands on the keyboard. */
export function HotkeyHelp({ places, close }: HelpProps) {
  const { t } = useTranslation();
  const [off, setOff] = useState(singleKeysAreOff());
  return (
    <Modal opened onClose={close} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <KeyTable>
        {places.map(({ go, key }) => (
          <KeyRow key={key} combo={`G ${go.toUpperCase()}`} does={t('keys.go', { place: t(`nav.${key}`) })} />
        ))}
      </KeyTable>
      <Checkbox
        my="md"
        label={t('keys.singleOff')}
        checked={off}
        onChange={(event) => {
          switchSingleKeys(event.currentTarget.checked);
          setOff(event.currentTarget.checked);
        }}
      />
      <Link to="/help" onClick={close}>
        {t('nav.help')}
      </Link>
    </Modal>
  );
}
