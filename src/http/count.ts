import { z } from 'zod';

/** Nobody reads a list of more; counting on would cost what the page itself costs a hundred times. */
const enough = 10_000;

export const countQuery = z.object({ exact: z.enum(['true', 'false']).default('false').describe('Count them all') });

/** `more`: there are more than `count`. */
export const countAnswer = z.object({ count: z.number(), more: z.boolean() });

/** How far to count; undefined: to the end. */
export const countMost = (exact: 'true' | 'false'): number | undefined => (exact === 'true' ? undefined : enough + 1);

export function exactly(count: number, exact: 'true' | 'false'): z.input<typeof countAnswer> {
  const more = exact === 'false' && count > enough;
  return { count: more ? enough : count, more };
}
