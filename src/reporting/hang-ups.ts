import { columns } from './columns.ts';
import type { Report } from './report.ts';

/**
 * At which second of the message people hang up early: a row a second, up to the last second in which somebody did. `listening` people
 * were still there when it began; `share` is who left in it, of all who heard the message begin.
 */
export const hangUpsReport = {
  name: 'hang-ups',
  about: 'at which second of the message people hang up',
  wholeAccount: true,
  columns: columns({ second: 'integer', listening: 'integer', left: 'integer', share: 'percent' }),
} as const satisfies Report;
