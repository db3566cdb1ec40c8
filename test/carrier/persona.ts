/** Who answers a number of the simulated network: the same rule as `dialplan/carrier/extensions.conf`, [persona]. */

export const personas = {
  '00': 'answers, hears all',
  '01': 'hangs up after 2 s, each time',
  '02': 'hangs up after 2 s the first time, hears all the second',
  '03': 'hangs up half-way',
  '10': 'busy (486)',
  '11': 'never answers',
  '12': 'rejects (603)',
  '13': 'unallocated number (404)',
  '14': 'congestion (503)',
  '15': 'blocked by the carrier (608)',
  '20': 'presses 1 and talks to the operator',
  '21': 'presses 1 during the first words',
  '22': 'presses 2, then hears all',
  '23': 'presses 3 (promise)',
  '24': 'presses 9 (opt-out)',
  '25': 'presses 1 and hangs up while waiting',
  '30': 'voicemail with a beep',
  '31': 'phone assistant that talks back',
  '32': 'answers silently',
  '33': 'answers after 25 s',
  '34': 'noisy room',
  '40': 'network dies in mid-call',
  '41': 'answers and never hangs up',
} as const;

export type Persona = keyof typeof personas;

/** Upper bounds of the draw 0–99 for all other numbers; see dialplan/carrier/README.md. */
export const mix: readonly (readonly [below: number, persona: Persona])[] = [
  [34, '00'],
  [46, '01'],
  [54, '03'],
  [62, '10'],
  [80, '11'],
  [83, '12'],
  [87, '13'],
  [89, '14'],
  [90, '15'],
  [93, '20'],
  [95, '23'],
  [96, '24'],
  [99, '30'],
  [100, '32'],
];

/** @param number as dialled, with or without `+`; the form matters, since all its digits are drawn from */
export function personaOf(number: string, seed = 1): Persona {
  const digits = number.replaceAll(/\D/g, '');
  const last = digits.slice(-2);
  if (last in personas) return last as Persona;
  const draw = (((Number(digits) % 1_000_003) * 48_271 + seed * 16_807) % 65_537) % 100;
  return mix.find(([below]) => draw < below)?.[1] ?? '32';
}
