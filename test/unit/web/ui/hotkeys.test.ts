import { describe, expect, it } from 'vitest';
import { isPressed, type KeyPress, KeyReader } from '../../../../web/src/ui/hotkeys.ts';

const press = (code: string, with_: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
});

describe('keys are places on the keyboard, so ЙЦУКЕН and QWERTY are one', () => {
  it.each([
    ['g', press('KeyG'), true],
    ['ctrl+k', press('KeyK', { ctrlKey: true }), true],
    ['ctrl+k', press('KeyK', { metaKey: true }), true],
    ['ctrl+k', press('KeyK'), false],
    ['k', press('KeyK', { ctrlKey: true }), false],
    ['1', press('Digit1'), true],
    ['1', press('Numpad1'), true],
    ['enter', press('NumpadEnter'), true],
    ['enter', press('Enter', { shiftKey: true }), false],
    ['shift+enter', press('Enter', { shiftKey: true }), true],
    ['f9', press('F9'), true],
    ['?', press('Slash', { shiftKey: true }), true],
    ['/', press('Slash', { shiftKey: true }), false],
    ['g', press('KeyG', { altKey: true }), false],
  ])('given %s, when %o is pressed, then it is that: %s', (combo, event, expected) => {
    expect(isPressed(event, combo)).toBe(expected);
  });
});

describe('two keys in a row', () => {
  const bindings = ['g c', 'g p', 'c', 'ctrl+k'];

  it('given G and C within a second, then the pair is meant and not C alone', () => {
    const reader = new KeyReader();
    expect(reader.read(press('KeyG'), 0, bindings)).toBeUndefined();
    expect(reader.read(press('KeyC'), 400, bindings)).toBe('g c');
  });

  it('given G and C two seconds apart, then C alone is meant', () => {
    const reader = new KeyReader();
    reader.read(press('KeyG'), 0, bindings);
    expect(reader.read(press('KeyC'), 2000, bindings)).toBe('c');
  });

  it('given a pair was read, then its second key begins nothing', () => {
    const reader = new KeyReader();
    reader.read(press('KeyG'), 0, bindings);
    reader.read(press('KeyC'), 100, bindings);
    expect(reader.read(press('KeyP'), 200, bindings)).toBeUndefined();
  });
});
