/** The simulated network behind a running product, as the tests of whole campaigns use it. */
import { join } from 'node:path';
import { type CallIn, callIn } from '../carrier/call-in.ts';
import { type CarrierCall, readCallLog } from '../carrier/call-log.ts';
import type { Product } from './product.ts';
import { waitFor } from './wait-for.ts';

export interface Summary {
  readonly campaignId: string;
  readonly attempts: number;
  readonly dispositions: Readonly<Record<string, number>>;
  readonly contacts: number;
  readonly redials: number;
  readonly transfers: number;
  readonly money: { readonly price: string; readonly cost: string };
  readonly audit: { readonly breaches: number };
}

export interface Progress {
  readonly state: string;
  readonly targets: number;
  readonly done: number;
  readonly open: number;
  readonly attempts: number;
}

export function callLogOf(product: Product): string {
  return join(product.stack().carrier?.folder ?? '', 'calls.jsonl');
}

/** Calls to these numbers that have ended, as the carrier saw them. */
export async function callsTo(product: Product, numbers: readonly string[]): Promise<CarrierCall[]> {
  const wanted = new Set(numbers);
  return (await readCallLog(callLogOf(product))).filter((call) => call.kind === 'person' && wanted.has(call.number));
}

/** A person of the network calls one of our numbers. Settles when the call is up or has failed. */
export function callUs(product: Product, call: CallIn): Promise<void> {
  const { carrier } = product.stack();
  if (!carrier) throw new Error('The simulated network does not run');
  return callIn({ port: carrier.ami.port, user: carrier.user, password: carrier.password }, call);
}

/** Live figures of the newest campaign of this name, read from the record. */
export async function progressOf(product: Product, name: string): Promise<Progress | undefined> {
  const [row] = await product.query<Progress>(
    `select c.state, count(t.id)::int as targets, count(*) filter (where t.state in ('done', 'review'))::int as done,
            count(*) filter (where t.state = 'open')::int as open,
            (select count(*)::int from attempts a where a.campaign_id = c.id and a.dialed_at is not null) as attempts
     from campaigns c left join targets t on t.campaign_id = c.id where c.name = $1
     group by c.id order by c.created_at desc limit 1`,
    [name],
  );
  return row;
}

/** Waits until so many people of the campaign were dialled. */
export function untilDialled(product: Product, name: string, least: number): Promise<true> {
  return waitFor(`${least} dials of ${name}`, 60_000, async () => {
    return ((await progressOf(product, name))?.attempts ?? 0) >= least;
  });
}
