import { describe, expect, it } from 'vitest';
import {
  detailOf,
  firstBroken,
  isName,
  nameOfCheck,
  remedyKey,
  trunkFaultOf,
} from '../../../../../web/src/screens/settings/health/words.ts';
import { partsOf } from '../../../../../web/src/screens/settings/parts.ts';
import {
  daysOf,
  documentOf,
  withDay,
  withoutDay,
  yearsOf,
  yearToShow,
} from '../../../../../web/src/screens/settings/policies/calendar-model.ts';
import { nowIn, toBody } from '../../../../../web/src/screens/settings/policies/question.ts';

const keys = (...given: Parameters<typeof partsOf>) => partsOf(...given).map(({ key }) => key);

describe('the pages of the settings', () => {
  it('given an administrator of one account, then what belongs to the installation is not there', () => {
    expect(keys(['admin'], false)).not.toContain('health');
    expect(keys(['admin'], true)).toEqual(expect.arrayContaining(['health', 'queues', 'users', 'audit']));
  });

  it('given a supervisor or a manager, then each sees what the role may', () => {
    expect(keys(['supervisor'], false)).toEqual(['trunks', 'numbers', 'outside', 'policies', 'stops']);
    expect(keys(['manager'], false)).toEqual(['trunks', 'numbers', 'outside', 'policies', 'rates', 'stops', 'audit']);
  });
});

describe('the question of a contact', () => {
  it.each([
    ['Europe/Moscow', '2026-11-22T19:30', '2026-11-22T19:30:00+03:00'],
    ['Asia/Kamchatka', '2026-11-22T19:30', '2026-11-22T19:30:00+12:00'],
    ['Europe/Kaliningrad', '2026-07-01T08:00', '2026-07-01T08:00:00+02:00'],
  ])('given a time in %s, then it carries the offset of that zone', (zone, at, asked) => {
    const history = [{ at, channel: 'robot', result: 'conversation' }];
    const body = toBody({ policy: 'ru-230fz', channel: 'robot', zone, at, history });
    expect(body).toMatchObject({ at: asked, zone, history: [{ at: asked }] });
  });

  it('given midnight in London, then it is three in the morning in Moscow', () => {
    expect(nowIn('Europe/Moscow', new Date('2026-11-22T00:00:00Z'))).toBe('2026-11-22T03:00');
  });
});

describe('a calendar under the pen', () => {
  const calendar = {
    id: 'ru',
    title: 'Russia',
    source: 'a decree',
    reviewedOn: '2026-01-01',
    covers: { from: 2025, to: 2026 },
    yearly: [],
    days: [
      { date: '2026-05-11', name: 'moved' },
      { date: '2026-01-09', name: 'moved' },
    ],
    workingDays: [],
  };

  it('given the years it covers, then the next one can be written too, and the present one is shown', () => {
    expect(yearsOf(calendar)).toEqual([2025, 2026, 2027]);
    expect(yearToShow([2025, 2026, 2027], 2026)).toBe('2026');
    expect(yearToShow([2025, 2026], 2030)).toBe('2026');
  });

  it('given a day of the next year, then that year is covered, and the same date stands once', () => {
    const longer = withDay(withDay(calendar, 'days', { date: '2027-01-08', name: 'a' }), 'days', {
      date: '2027-01-08',
      name: 'b',
    });
    expect(longer.covers).toEqual({ from: 2025, to: 2027 });
    expect(daysOf(longer, 'days', 2027)).toEqual([{ date: '2027-01-08', name: 'b' }]);
    expect(daysOf(longer, 'days', 2026).map(({ date }) => date)).toEqual(['2026-01-09', '2026-05-11']);
    expect(withoutDay(longer, 'days', '2027-01-08').days).toHaveLength(2);
    expect(JSON.parse(documentOf(calendar, '2026-11-22'))).toMatchObject({ reviewedOn: '2026-11-22', id: 'ru' });
  });
});

describe('what the doctor says', () => {
  it.each([
    ['process dialer', 'process', 'dialer'],
    ['trunk volga', 'trunk', 'volga'],
    ['asterisk a1 answers', 'asteriskAnswers', 'a1'],
    ['asterisk', 'asterisk', ''],
    ['data folder', 'data-folder', ''],
    ['database answers', 'database-answers', ''],
  ])('given the check "%s", then it is named by "%s" and its own "%s"', (check, key, of) => {
    expect(nameOfCheck(check)).toEqual({ key, of });
  });

  it('given several faults, then the first is told, and what nobody knows keeps its own remedy', () => {
    const checks = [
      { check: 'node', state: 'ok', detail: '' },
      { check: 'redis', state: 'bad', detail: '1' },
      { check: 'speech', state: 'bad', detail: '2' },
    ] as const;
    expect(firstBroken(checks)?.check).toBe('redis');
    expect(remedyKey('Set maxmemory-policy noeviction.')).toBe('eviction');
    expect(remedyKey('Something new')).toBeUndefined();
  });
});

describe('the details of a health check', () => {
  it.each([
    ['3 of 30 lines in use', 'lines', { used: '3', lines: '30' }],
    [
      'pid 71 since 2026-11-22T08:00:00.000Z, started again 2 times',
      'process',
      { pid: '71', since: '2026-11-22T08:00:00.000Z', restarts: '2' },
    ],
    ['/var/lib/dozvon, 12.4 GB free', 'free', { folder: '/var/lib/dozvon', free: '12.4' }],
    ['PostgreSQL 17.6, clocks 3 ms apart', 'database', { version: '17.6', ms: '3' }],
  ])('given "%s", then it can be said in any language', (detail, key, values) => {
    expect(detailOf(detail)).toEqual({ key, values });
  });

  it.each([
    ['RHVoice', true],
    ['24.21.0', true],
    ['Asterisk 22.6.0', true],
    ['/usr/bin/ffmpeg', true],
    ['something nobody foresaw', false],
  ])('given "%s", then that it is a name is %s, and it has no text', (detail, name) => {
    expect([isName(detail), detailOf(detail)]).toEqual([name, undefined]);
  });

  it.each([
    ['password 401', { key: 'password', status: '401' }],
    ['down', { key: 'down', status: '' }],
    ['not started', undefined],
  ])('given "%s" of a trunk, then its fault is told apart from the status', (detail, fault) => {
    expect(trunkFaultOf(detail)).toEqual(fault);
  });
});
