import { dozvonError } from '../../../domain/errors/index.ts';
import type { DebtorId } from '../../../domain/ids.ts';
import type { Dossier, DossierAttempt, DossierLine, DossierPerson } from '../../../reporting/person/dossier.ts';
import { type Connection, type Pool, transaction } from '../pool.ts';
import { dossierSql, personSql } from './dossier-sql.ts';

type OfAttempt<T> = T & { readonly attemptId: string };

interface AttemptRow extends Omit<DossierAttempt, 'history' | 'ledger' | 'transfers'> {
  readonly ringingAt: Date | null;
  readonly answeredAt: Date | null;
}

interface EventRow {
  readonly attemptId: string;
  readonly at: Date;
  readonly state: string;
  readonly why: string | null;
}

/** Reads everything about one person, as of one moment. @throws DozvonError `not-found` */
export function readDossier(pool: Pool, person: DebtorId): Promise<Dossier> {
  return transaction(pool, async (connection) => {
    await connection.query('set transaction isolation level repeatable read read only');
    return read(connection, person);
  });
}

async function read(connection: Connection, id: DebtorId): Promise<Dossier> {
  const [person] = (await connection.query<DossierPerson>(personSql, [id])).rows;
  if (!person) throw dozvonError('not-found', { what: 'person', name: id, hint: 'dozvon person explain NUMBER' });
  const part = async <T extends object>(name: keyof typeof dossierSql): Promise<readonly T[]> =>
    (await connection.query<T>(dossierSql[name], [id])).rows;
  return {
    person,
    phones: await part('phones'),
    lists: await part('lists'),
    debts: await part('debts'),
    doNotCall: await part('doNotCall'),
    consents: await part('consents'),
    campaigns: await part('campaigns'),
    decisions: await part('decisions'),
    attempts: joinAttempts(
      await part<AttemptRow>('attempts'),
      await part<EventRow>('events'),
      await part<OfAttempt<DossierLine>>('ledger'),
      await part<OfAttempt<DossierAttempt['transfers'][number]>>('transfers'),
    ),
    inbound: await part('inbound'),
    promises: await part('promises'),
    callbacks: await part('callbacks'),
    recordings: await part('recordings'),
    money: await part('money'),
  };
}

function joinAttempts(
  rows: readonly AttemptRow[],
  events: readonly EventRow[],
  ledger: readonly OfAttempt<DossierLine>[],
  transfers: readonly OfAttempt<DossierAttempt['transfers'][number]>[],
): readonly DossierAttempt[] {
  const byAttempt = <T extends { readonly attemptId: string }>(list: readonly T[]) =>
    Map.groupBy(list, ({ attemptId }) => attemptId);
  const [eventsOf, linesOf, transfersOf] = [byAttempt(events), byAttempt(ledger), byAttempt(transfers)];
  return rows.map(({ ringingAt, answeredAt, ...attempt }) => ({
    ...attempt,
    history: historyOf(eventsOf.get(attempt.attemptId) ?? [], ringingAt, answeredAt),
    ledger: (linesOf.get(attempt.attemptId) ?? []).map(withoutId),
    transfers: (transfersOf.get(attempt.attemptId) ?? []).map(withoutId),
  }));
}

/** Ringing and answer are instants of the attempt itself; the other states have events. */
function historyOf(
  events: readonly EventRow[],
  ringingAt: Date | null,
  answeredAt: Date | null,
): DossierAttempt['history'] {
  const known = new Set(events.map(({ state }) => state));
  const instants = [
    { state: 'ringing', at: ringingAt },
    { state: 'answered', at: answeredAt },
  ].flatMap(({ state, at }) => (at === null || known.has(state) ? [] : [{ at, state }]));
  const said = events.map(({ at, state, why }) => ({ at, state, ...(why !== null && { why }) }));
  const first = said.filter(({ state }) => state === 'reserved' || state === 'dialing');
  const last = said.filter((each) => !first.includes(each));
  return [...first, ...instants, ...last];
}

function withoutId<T extends { readonly attemptId: string }>({ attemptId: _, ...rest }: T): Omit<T, 'attemptId'> {
  return rest;
}
