import { useEffect, useRef } from 'react';

/** What of a keyboard event we look at. `code` is the place of the key, so that ЙЦУКЕН and QWERTY are one keyboard. */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** A letter, digit, named key or function key as people read it; `ctrl+` (⌘ on a Mac) and `shift+` in front. */
export type Combo = string;

const codes: Readonly<Record<string, readonly string[]>> = {
  enter: ['Enter', 'NumpadEnter'],
  space: ['Space'],
  escape: ['Escape'],
  up: ['ArrowUp'],
  down: ['ArrowDown'],
  left: ['ArrowLeft'],
  right: ['ArrowRight'],
  '/': ['Slash', 'NumpadDivide'],
  '?': ['Slash'],
};

function codesOf(key: string): readonly string[] {
  const named = codes[key];
  if (named) return named;
  if (/^\d$/.test(key)) return [`Digit${key}`, `Numpad${key}`];
  if (/^f\d+$/.test(key)) return [key.toUpperCase()];
  return [`Key${key.toUpperCase()}`];
}

/** True when the press is this combination, in whatever layout. */
export function isPressed(press: KeyPress, combo: Combo): boolean {
  const words = combo.toLowerCase().split('+');
  const key = words.at(-1) ?? '';
  const command = words.includes('ctrl');
  const shift = words.includes('shift') || key === '?';
  return (
    codesOf(key).includes(press.code) &&
    (press.ctrlKey || press.metaKey) === command &&
    press.shiftKey === shift &&
    !press.altKey
  );
}

/** `g c`: one key, then another within this time. */
const sequenceMs = 1200;

/** Follows presses and says which binding they make; a binding is one combination, or two with a space between. */
export class KeyReader {
  #first: { readonly press: KeyPress; readonly at: number } | undefined;

  read(press: KeyPress, at: number, bindings: readonly string[]): string | undefined {
    const before = this.#first && at - this.#first.at < sequenceMs ? this.#first.press : undefined;
    this.#first = { press, at };
    const two = bindings.find((binding) => {
      const [first, second] = binding.split(' ');
      return before && first && second && isPressed(before, first) && isPressed(press, second);
    });
    const found = two ?? bindings.find((binding) => !binding.includes(' ') && isPressed(press, binding));
    if (found) this.#first = undefined;
    return found;
  }
}

/** Letters typed into a field are letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type)
  );
}

const singleKeysOff = 'dozvon.single-keys-off';

/** Single letters can be switched off (WCAG 2.1.4); combinations and function keys stay. */
export function singleKeysAreOff(): boolean {
  return localStorage.getItem(singleKeysOff) === 'yes';
}
export function switchSingleKeys(off: boolean): void {
  localStorage.setItem(singleKeysOff, off ? 'yes' : 'no');
}

/** Whether the focus was moved by Tab last: browsers call a button that was clicked "focus-visible" at the next key. */
let byTab = false;
if (typeof window !== 'undefined') {
  window.addEventListener(
    'keydown',
    ({ code }) => {
      if (code === 'Tab') byTab = true;
    },
    true,
  );
  window.addEventListener(
    'pointerdown',
    () => {
      byTab = false;
    },
    true,
  );
}

/** Enter and Space press the button, or open the link, to which Tab has led. */
function pressesFocused(target: EventTarget | null, binding: string): boolean {
  return (
    byTab &&
    /^(enter|space)$/.test(binding) &&
    target instanceof HTMLElement &&
    target.matches('button, a[href], summary')
  );
}

const worksWhileTyping = (binding: string) => /^(ctrl\+|f\d|escape)/.test(binding);

export type Bindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Binds physical keys for as long as the component is there. */
export function useHotkeys(bindings: Bindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    const reader = new KeyReader();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const off = isTyping(event.target) || singleKeysAreOff();
      const names = Object.keys(latest.current).filter((name) => !off || worksWhileTyping(name));
      const found = reader.read(event, event.timeStamp, names);
      if (!found || pressesFocused(event.target, found)) return;
      event.preventDefault();
      latest.current[found]?.(event);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
