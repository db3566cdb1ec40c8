import { buildBook, type PolicyBook } from '../../../policy/book.ts';
import { putInForce } from '../../../policy/book-in-force.ts';
import { bundledInput } from '../../../policy/bundled.ts';
import { type RegionRange, regionPlan } from '../../../policy/numbering-plan.ts';
import { readCalendar } from '../../../policy/read-calendar.ts';
import { readPolicy } from '../../../policy/read-policy.ts';
import type { Pool } from '../pool.ts';

interface DocumentRow {
  readonly kind: 'policy' | 'calendar';
  readonly document: unknown;
}

/**
 * The book of this installation: what comes with the programme, its own policies and calendars, and the register of numbers.
 * Of the register only places are taken (codes 3, 4 and 8): a mobile number says where it was sold, and people move and take it
 * along, so its region may be shown as a hint and decides nothing (facts: compliance §8).
 */
export async function loadBook(pool: Pool): Promise<PolicyBook> {
  const { rows } = await pool.query<DocumentRow & { today: string }>(
    `select kind, document, to_char(now(), 'YYYY-MM-DD') as today from policy_documents where removed_at is null order by added_at`,
  );
  const ranges = await pool.query<RegionRange>(
    `select first_number as first, last_number as last, region from numbering_ranges where first_number < 9000000000 order by first_number`,
  );
  const bundled = bundledInput();
  const own = (kind: DocumentRow['kind']) => rows.filter((row) => row.kind === kind).map((row) => row.document);
  const calendars = new Map(
    [...bundled.calendars, ...own('calendar').map(readCalendar)].map((each) => [each.id, each]),
  );
  return buildBook({
    policies: [...bundled.policies, ...own('policy').map(readPolicy)],
    calendars: [...calendars.values()],
    places: { ...bundled.places, ...(ranges.rows.length > 0 && { numbering: regionPlan(ranges.rows) }) },
    ...(rows[0] && { asOf: rows[0].today }),
  });
}

/** Reads the book and puts it in force in this process. */
export async function useInstalledBook(pool: Pool): Promise<void> {
  putInForce(await loadBook(pool));
}
