import { buildBook, type PolicyBook, type PolicyBookInput } from './book.ts';
import it from './calendars/it.json' with { type: 'json' };
import kz from './calendars/kz.json' with { type: 'json' };
import no from './calendars/no.json' with { type: 'json' };
import ru from './calendars/ru.json' with { type: 'json' };
import uk from './calendars/uk.json' with { type: 'json' };
import us from './calendars/us.json' with { type: 'json' };
import informational from './policies/informational.json' with { type: 'json' };
import itUnirec from './policies/it.json' with { type: 'json' };
import kzLaw from './policies/kz.json' with { type: 'json' };
import noCircular from './policies/no.json' with { type: 'json' };
import ru230fz from './policies/ru-230fz.json' with { type: 'json' };
import ruJkuOwn from './policies/ru-jku-own.json' with { type: 'json' };
import ruPredue from './policies/ru-predue.json' with { type: 'json' };
import ukConc from './policies/uk.json' with { type: 'json' };
import unrestricted from './policies/unrestricted.json' with { type: 'json' };
import usRegf from './policies/us-regf.json' with { type: 'json' };
import usTsr from './policies/us-tsr.json' with { type: 'json' };
import { readCalendar } from './read-calendar.ts';
import { readPolicy } from './read-policy.ts';
import countries from './regions/countries.json' with { type: 'json' };
import ruRegions from './regions/ru.json' with { type: 'json' };
import usRegions from './regions/us.json' with { type: 'json' };

const policyFiles = [
  ru230fz,
  ruJkuOwn,
  ruPredue,
  usRegf,
  usTsr,
  ukConc,
  kzLaw,
  noCircular,
  itUnirec,
  informational,
  unrestricted,
];

/** The documents that come with the programme; an installation adds its own and builds its book from all. */
export function bundledInput(): PolicyBookInput {
  return {
    policies: policyFiles.map(readPolicy),
    calendars: [ru, us, uk, kz, no, it].map(readCalendar),
    places: { countries, regions: [ruRegions, usRegions] },
  };
}

let book: PolicyBook | undefined;

/** The book of the bundled documents, compiled on first use. */
export function bundledBook(): PolicyBook {
  book ??= buildBook(bundledInput());
  return book;
}
