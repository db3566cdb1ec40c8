import type { KeyPress } from '../../ui/hotkeys.ts';

const shifted: Readonly<Record<string, string>> = { Digit3: '#', Digit8: '*' };

/** The telephone's key for a key of the keyboard, in any layout: `*` is Shift+8, `#` Shift+3, the numpad has a `*` of its own. */
export function keypadKey({ code, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): string | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (code === 'NumpadMultiply') return '*';
  if (shiftKey && shifted[code] !== undefined) return shifted[code];
  return shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
}
