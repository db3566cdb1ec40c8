import { describe, expect, it } from 'vitest';
import { isPressed } from '../../../../web/src/ui/hotkeys.ts';
import { keyGroups } from '../../../../web/src/words/keys.ts';
import { filesBelow, readText } from '../../../architecture/support/source-files.ts';

/** The bindings that the screens make, as they are written: `m:`, `'shift+enter':`. */
const bound = ['.ts', '.tsx']
  .flatMap((ending) => filesBelow('web/src', ending))
  .map((file) => readText(file))
  .filter((text) => text.includes('useHotkeys('))
  .join('\n');

const combos = keyGroups.flatMap(({ where, keys }) =>
  keys.flatMap(([combo]) =>
    (/^(Ctrl|Shift) /.test(combo) ? [combo] : combo.split(' ')).map((key) => [where.en, key] as const),
  ),
);

describe('the table of all keys', () => {
  it.each(combos.filter(([, combo]) => !/^([1-8]|Esc|\?)$/.test(combo)))(
    'given %s: %s, then a screen binds it',
    (_, combo) => {
      const name = combo.toLowerCase().replace(' ', '+').replace('esc', 'escape');
      const written = new RegExp(`(?:^|[\\s{'])${name.replace(/[+?/]/g, '\\$&')}'?: `, 'm');
      expect(bound).toMatch(written);
    },
  );

  it('given a Russian layout, then the question mark is the key where the Latin one stands', () => {
    const press = { code: 'Slash', ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
    expect(isPressed(press, '?')).toBe(true);
  });
});
