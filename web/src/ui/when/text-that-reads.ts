import { type RefObject, useEffect, useRef, useState } from 'react';

interface Reading {
  readonly value: string;
  /** The value as the field shows it. */
  readonly write: (value: string) => string;
  /** What was typed; undefined: it cannot be read. */
  readonly read: (text: string) => string | undefined;
  /** Whether what was typed counts before the field is left. */
  readonly whole: (text: string) => boolean;
  readonly set: (value: string) => void;
  /** What to say of a text that cannot be read. */
  readonly nonsense: string;
}

interface Field {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly error: string | undefined;
  readonly type: (text: string) => void;
  /** Reads what stands there: when the field is left, and by Enter. */
  readonly settle: () => void;
}

/**
 * A field whose text stands for a value. A text that cannot be read stays, is told, takes the value away and holds its form back, so
 * that nothing is sent that nobody sees.
 */
export function useTextThatReads({ value, write, read, whole, set, nonsense }: Reading): Field {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const error = wrong ? nonsense : undefined;
  useEffect(() => input.current?.setCustomValidity(error ?? ''), [error]);
  const last = useRef(value);
  useEffect(() => {
    // Set from outside, such as by a chip or an address: what was half typed is over.
    if (value !== last.current && value !== '') {
      setTyped(undefined);
      setWrong(false);
    }
    last.current = value;
  }, [value]);

  const give = (next: string): void => {
    last.current = next;
    if (next !== value) set(next);
  };
  const type = (text: string): void => {
    setTyped(text);
    setWrong(false);
    const found = whole(text) ? read(text) : undefined;
    if (found !== undefined) give(found);
  };
  const settle = (): void => {
    if (typed === undefined) return;
    const found = typed.trim() === '' ? '' : read(typed);
    setWrong(found === undefined);
    give(found ?? '');
    if (found !== undefined) setTyped(undefined);
  };
  return { input, text: typed ?? (value === '' ? '' : write(value)), error, type, settle };
}
