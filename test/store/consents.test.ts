import { describe, expect, it } from 'vitest';
import { postgresConsents } from '../../src/adapters/postgres/consents/consents.ts';
import { postgresPersonEraser } from '../../src/adapters/postgres/people/erase.ts';
import type { Decide } from '../../src/dialing/ports.ts';
import type { ConsentSource } from '../../src/domain/consent.ts';
import type { PolicySubject } from '../../src/domain/contact-policy.ts';
import { importConsents } from '../../src/intake/consents/import-consents.ts';
import type { NewWord } from '../../src/intake/consents/ports.ts';
import { erasePerson } from '../../src/intake/people/erase-person.ts';
import { bundledBook } from '../../src/policy/bundled.ts';
import { decideBy } from '../../src/policy/decide-campaign.ts';
import { campaignSpec } from '../support/campaign-spec.ts';
import { allow, DialWorld } from '../support/dial-world.ts';
import { memoryList } from '../support/memory-list.ts';
import { one } from '../support/one.ts';
import { recordForTests } from '../support/record.ts';

const record = recordForTests();
const ledger = () => postgresConsents(record.pool);

async function* parts(words: readonly NewWord[]): AsyncGenerator<readonly NewWord[]> {
  yield words;
}

function say(world: DialWorld, words: readonly NewWord[], source: ConsentSource = 'command') {
  return ledger().add(parts(words), { accountId: world.accountId, kind: 'mass-call', source, who: 'tester' });
}

/** One person of a world, and what a reservation would ask the policy about them. */
async function somebody() {
  const world = await DialWorld.make(record.pool);
  const [person] = await world.people(1);
  const [target] = await world.targets(await world.campaign(), person ? [person] : []);
  if (!person || !target) throw new Error('nobody');
  const subject = async (): Promise<PolicySubject> => one(await world.store.facts([target])).subject;
  return { world, person, number: one(person.phones), subject };
}

describe('the ledger of consents', () => {
  it('given it says nothing of a person, then the policy is told nothing and the consent counts as given', async () => {
    const { subject } = await somebody();
    expect((await subject()).consents).toBeUndefined();
  });

  it('given a consent is withdrawn for a number, then the policy refuses the person who has it', async () => {
    const { world, number, subject } = await somebody();
    await say(world, [{ subject: number, given: true, at: new Date('2026-01-10T00:00:00Z') }]);
    await say(world, [{ subject: number, given: false }], 'sms');
    const asked = await subject();
    expect(asked.consents).toEqual({ 'mass-call': false });
    const decide = decideBy(bundledBook())(campaignSpec({ policies: ['ru-predue'] }));
    // Tuesday noon in every zone of Russia is not possible; the stop of consent comes before the hours.
    expect(decide(asked, [], new Date('2026-11-24T09:00:00Z'))).toMatchObject({
      allowed: false,
      rule: 'consent.mass-call',
      skip: 'no-consent',
    });
  });

  it('given it was withdrawn and then given anew, then the newest word binds, whatever order they were recorded in', async () => {
    const { world, person, number, subject } = await somebody();
    await say(world, [{ subject: person.debtorId, given: true, at: new Date('2026-03-01T00:00:00Z') }]);
    await say(world, [{ subject: number, given: false, at: new Date('2026-02-01T00:00:00Z') }]);
    expect((await subject()).consents).toEqual({ 'mass-call': true });
  });

  it('given the account demands proof, then silence is a refusal and a recorded consent is none', async () => {
    const { world, person, subject } = await somebody();
    await ledger().demand(world.accountId, 'mass-call', true);
    expect((await subject()).consents).toEqual({ 'mass-call': false });
    await say(world, [{ subject: person.debtorId, given: true, basis: 'договор 12' }]);
    expect((await subject()).consents).toEqual({ 'mass-call': true });
    await ledger().demand(world.accountId, 'mass-call', false);
    expect(await ledger().demands(world.accountId)).toEqual([]);
  });

  it('given another account has the same number, then its words stay its own', async () => {
    const { number, subject } = await somebody();
    const stranger = await DialWorld.make(record.pool);
    await say(stranger, [{ subject: number, given: false }]);
    expect((await subject()).consents).toBeUndefined();
  });

  it('given a list is imported after the person withdrew, then an undated consent of it does not stand against that', async () => {
    const { world, number, subject } = await somebody();
    await say(world, [{ subject: number, given: false, at: new Date('2026-05-01T00:00:00Z') }], 'sms');
    const file = memoryList(`Телефон;Согласие\n${number};да\n`);
    const frame = { accountId: world.accountId, kind: 'mass-call', source: 'list', who: 'tester' } as const;
    const report = await importConsents(file, ledger(), { frame, column: 'Согласие' });
    expect(report).toMatchObject({ rows: 1, given: 1, added: 0, standing: 1 });
    expect((await subject()).consents).toEqual({ 'mass-call': false });
    const dated = memoryList(`Телефон;Согласие;Дата\n${number};да;02.05.2026\n`);
    expect(await importConsents(dated, ledger(), { frame, column: 'Согласие', dateColumn: 'Дата' })).toMatchObject({
      added: 1,
    });
    expect((await subject()).consents).toEqual({ 'mass-call': true });
  });

  it('given a consent is withdrawn after the reservation, then the dial is refused at the last moment', async () => {
    const world = await DialWorld.make(record.pool);
    const { lease, reserved } = await world.reserved();
    await say(world, [{ subject: reserved.phone, given: false }], 'sms');
    const decide: Decide = (subject, history, at) => {
      const yes = allow(subject, history, at);
      return subject.consents?.['mass-call'] === false ? { ...yes, allowed: false, skip: 'no-consent' } : yes;
    };
    expect((await world.begin(lease, [reserved.attemptId], decide)).size).toBe(0);
    const attempt = await world.row('select state from attempts where id = $1', reserved.attemptId);
    expect(attempt).toEqual({ state: 'refused' });
  });

  it('given a word was recorded, then nothing changes or deletes it', async () => {
    const { world, number } = await somebody();
    await say(world, [{ subject: number, given: true }]);
    const change = (sql: string) => record.pool.query(sql, [world.accountId]);
    await expect(change('update consents set given = false where account_id = $1')).rejects.toThrow('append-only');
    await expect(change('delete from consents where account_id = $1')).rejects.toThrow('append-only');
  });

  it('given a person is erased, then the withdrawal goes on binding the number and names it no more', async () => {
    const { world, person, number } = await somebody();
    await say(world, [{ subject: number, given: false, basis: 'письмо Иванова' }]);
    const files = { delete: async () => true };
    await erasePerson(postgresPersonEraser(record.pool), files, { ...world, debtorId: person.debtorId, who: 'tester' });
    const { rows } = await record.pool.query<{ subject: string; basis: string | null }>(
      'select subject, basis from consents where account_id = $1',
      [world.accountId],
    );
    expect(rows).toEqual([{ subject: expect.stringMatching(/^erased:/), basis: null }]);
    const [again] = await world.people(1, () => [number]);
    const [target] = await world.targets(await world.campaign(), again ? [again] : []);
    const facts = target ? await world.store.facts([target]) : [];
    expect(one(facts).subject.consents).toEqual({ 'mass-call': false });
  });
});
