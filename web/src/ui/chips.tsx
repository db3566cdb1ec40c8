import { Button } from '@mantine/core';
import styles from './ui.module.css';

interface ChipsProps<Key extends string> {
  /** What they choose between. */
  readonly label: string;
  readonly keys: readonly Key[];
  readonly chosen: Key;
  readonly name: (key: Key) => string;
  readonly choose: (key: Key) => void;
}

/** One of a few kinds of a list, all of them in sight. */
export function Chips<Key extends string>({ label, keys, chosen, name, choose }: ChipsProps<Key>) {
  return (
    <div className={styles.actions} role="group" aria-label={label}>
      {keys.map((key) => (
        <Button
          key={key}
          size="xs"
          variant={key === chosen ? 'filled' : 'default'}
          aria-pressed={key === chosen}
          onClick={() => choose(key)}
        >
          {name(key)}
        </Button>
      ))}
    </div>
  );
}
