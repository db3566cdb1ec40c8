import { Checkbox, Kbd, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { singleKeysAreOff, switchSingleKeys } from '../ui/hotkeys.ts';
import type { Place } from './rail.ts';

interface HelpProps {
  readonly places: readonly Place[];
  readonly close: () => void;
}

/** Every key that works, as it stands on the keyboard. */
export function HotkeyHelp({ places, close }: HelpProps) {
  const { t } = useTranslation();
  const [off, setOff] = useState(singleKeysAreOff());
  const rows: readonly (readonly [string, string])[] = [
    ['Ctrl K', t('keys.palette')],
    ['/', t('keys.search')],
    ['?', t('keys.help')],
    ...places.map(({ go, key }) => [`G ${go.toUpperCase()}`, t('keys.go', { place: t(`nav.${key}`) })] as const),
  ];
  return (
    <Modal opened onClose={close} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <table style={{ borderSpacing: '0 6px' }}>
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={keys}>
              <td style={{ paddingRight: 16, whiteSpace: 'nowrap' }}>
                {keys.split(' ').map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        mt="md"
        label={t('keys.singleOff')}
        checked={off}
        onChange={(event) => {
          switchSingleKeys(event.currentTarget.checked);
          setOff(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
