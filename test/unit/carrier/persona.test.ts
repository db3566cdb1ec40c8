import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mix, personaOf, personas } from '../../carrier/persona.ts';

const dialplan = () => readFile(join(import.meta.dirname, '../../../dialplan/carrier/extensions.conf'), 'utf8');

describe('who answers a number', () => {
  it('is chosen by its last two digits', () => {
    for (const persona of Object.keys(personas)) expect(personaOf(`+7912345${persona.padStart(4, '0')}`)).toBe(persona);
  });

  it('is the same for the same number and seed, and another mix for another seed', () => {
    const numbers = Array.from({ length: 50 }, (_, i) => `+7912000${i}77`);
    const drawn = (seed: number) => numbers.map((number) => personaOf(number, seed));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  it('comes near the documented shares over ten thousand other numbers', () => {
    const drawn = Array.from({ length: 10_000 }, (_, i) => personaOf(`+7912${String(i).padStart(5, '0')}99`));
    for (const [index, [below, persona]] of mix.entries()) {
      const share = below - (mix[index - 1]?.[0] ?? 0);
      const seen = (100 * drawn.filter((one) => one === persona).length) / drawn.length;
      expect(Math.abs(seen - share), persona).toBeLessThan(1);
    }
  });

  it('is written in the dialplan with the same bounds, and every persona has its extension', async () => {
    const text = await dialplan();
    const bounds = [...text.matchAll(/\$\{DRAW\} < (\d+)\]\?persona,(\d\d),1/g)].map(([, below, who]) => [
      Number(below),
      who,
    ]);
    expect([...bounds, [100, '32']]).toEqual(mix);
    for (const persona of Object.keys(personas)) expect(text).toContain(`exten => ${persona},1,`);
  });
});
