import { Button, Checkbox } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../../ui/failure.tsx';
import styles from './settings.module.css';

interface FormProps {
  /** The word on the button. */
  readonly action: string;
  readonly saving: Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'isPending' | 'error'>;
  /** Whether all that is needed has been entered. */
  readonly ready: boolean;
  readonly children: ReactNode;
}

/** Fields side by side, one button, and what went wrong below them. */
export function Form({ action, saving, ready, children }: FormProps) {
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        {children}
        <Button type="submit" loading={saving.isPending} disabled={!ready}>
          {action}
        </Button>
      </form>
      {saving.error && <Failure error={saving.error} />}
    </>
  );
}

interface ChoicesProps {
  readonly legend: string;
  /** Words of the API; each stands under its name, for whoever writes the programme. */
  readonly all: readonly string[];
  readonly name: (word: string) => string;
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** Words to tick, in the order in which they were offered. */
export function Choices({ legend, all, name, chosen, choose }: ChoicesProps) {
  return (
    <fieldset className={styles.choices} data-wide>
      <legend className="muted">{legend}</legend>
      {all.map((word) => (
        <Checkbox
          key={word}
          size="xs"
          label={name(word)}
          description={<code>{word}</code>}
          checked={chosen.includes(word)}
          onChange={({ currentTarget }) =>
            choose(all.filter((each) => (each === word ? currentTarget.checked : chosen.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}
