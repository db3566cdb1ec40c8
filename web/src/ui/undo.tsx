import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** How long a change can be taken back from where it was made. */
export const undoMs = 10_000;

export interface Undo {
  readonly label: string;
  readonly run: () => void;
}

/** Its close button has no words of its own. */
const closable = () => ({ closeButtonProps: { 'aria-label': i18next.t('action.close') } });

/** Says what was done, with a way back for ten seconds. */
export function sayDone(message: string, undo?: Undo): void {
  const id = crypto.randomUUID();
  const back = () => {
    notifications.hide(id);
    undo?.run();
  };
  const button = undo && (
    <Button size="compact-sm" variant="light" ml="sm" onClick={back}>
      {undo.label}
    </Button>
  );
  const text = (
    <span role="status">
      {message}
      {button}
    </span>
  );
  notifications.show({ ...closable(), id, autoClose: undo ? undoMs : 4000, withBorder: true, message: text });
}

/** Says what failed; it stays until it is closed. */
export function sayFailed(title: string, message: string): void {
  notifications.show({ ...closable(), title, message, color: 'red', withBorder: true, autoClose: false });
}
