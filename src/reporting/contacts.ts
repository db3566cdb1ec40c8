import { attemptColumns } from './attempts.ts';
import { dialDimensions } from './dimensions.ts';
import type { Report } from './report.ts';

/** The dials that the account pays for: those that the rate card calls contacts. */
export const contactsReport = {
  name: 'contacts',
  about: 'the billed dials alone: somebody answered and heard enough',
  wholeAccount: true,
  dimensions: dialDimensions,
  columns: attemptColumns,
} as const satisfies Report;
