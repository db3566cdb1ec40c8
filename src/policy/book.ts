import { dozvonError } from '../domain/errors/index.ts';
import { compileCalendar } from './calendar.ts';
import type { CalendarDocument } from './calendar-document.ts';
import { type CompiledPolicy, compilePolicy } from './compile.ts';
import { buildPlaces, type Places, type PlacesInput } from './places.ts';
import type { PolicyDocument } from './policy-document.ts';

/** All policies in force, with the calendars and places they need. Immutable; build another when a document changes. */
export interface PolicyBook {
  readonly policies: readonly PolicyDocument[];
  readonly calendars: readonly CalendarDocument[];
  readonly places: Places;
  /** @throws DozvonError `policy-unknown` */
  policy(id: string): CompiledPolicy;
}

export interface PolicyBookInput {
  /** Several versions of one id may be given: the newest that is valid on `asOf` is taken. */
  readonly policies: readonly PolicyDocument[];
  readonly calendars: readonly CalendarDocument[];
  readonly places: PlacesInput;
  /** Date `YYYY-MM-DD`; absent: the newest version of each, whatever its date. */
  readonly asOf?: string;
}

/**
 * Compiles a book. Slow (milliseconds): once at start and once a change, never once a decision.
 * @throws DozvonError `policy-file-wrong` for a policy whose calendar is not given
 */
export function buildBook(input: PolicyBookInput): PolicyBook {
  const calendars = new Map(input.calendars.map((each) => [each.id, compileCalendar(each)]));
  const policies = newest(input.policies, input.asOf);
  for (const { id, calendar } of policies) {
    if (calendar !== undefined && !calendars.has(calendar)) {
      throw dozvonError('policy-file-wrong', {
        field: `calendar of ${id}`,
        problem: `names no known calendar: "${calendar}"`,
      });
    }
  }
  const compiled = new Map(policies.map((each) => [each.id, compilePolicy(each, calendars)]));
  return {
    policies,
    calendars: input.calendars,
    places: buildPlaces(input.places),
    policy(id) {
      const found = compiled.get(id);
      if (!found) throw dozvonError('policy-unknown', { id, known: [...compiled.keys()].join(', ') });
      return found;
    },
  };
}

function newest(policies: readonly PolicyDocument[], asOf: string | undefined): PolicyDocument[] {
  const byId = new Map<string, PolicyDocument>();
  for (const each of policies) {
    if (asOf !== undefined && each.validFrom > asOf) continue;
    const known = byId.get(each.id);
    if (!known || rank(each) > rank(known)) byId.set(each.id, each);
  }
  return [...byId.values()];
}

function rank(policy: PolicyDocument): string {
  return `${policy.validFrom} ${String(policy.version).padStart(6, '0')}`;
}
