import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWav } from '../../src/adapters/files/audio-wav.ts';
import { postFile } from './support/form.ts';
import { type Asker, type HttpWorld, httpWorld } from './support/http-world.ts';
import { makeProperty, type Property } from './support/property.ts';

let world: HttpWorld;
let property: Property;
let admin: Asker;
let stranger: Asker;

beforeAll(async () => {
  world = await httpWorld();
  property = await makeProperty(world.pool, world.ours);
  admin = await world.user('admin');
  stranger = await world.user('admin', world.theirs);
});
afterAll(() => world?.stop());

/** Texts that forms let through and that pages, files and the record must bear. */
const text = fc.oneof(
  fc.constantFrom(
    '\u0000',
    '\ud800',
    'a\u0007\u001b[31mb',
    '\u202eтскет',
    '=HYPERLINK("http://x")',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '\r\nSet-Cookie: a=1',
    '%00%zz',
    "'; drop table payments; --",
    '👩‍👩‍👧‍👦'.repeat(8),
    '\u0301'.repeat(60),
    '9'.repeat(90),
    '1e400',
    'NaN',
    '﻿ ',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const sum = fc.oneof(
  fc.constantFrom('0', '-1', '0.001', '1e9', '٣.٠٠', '90071992547409.91', '99999999999999999', '0.01', '1,50', ''),
  text,
);
const instant = fc.oneof(
  fc.constantFrom(
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    '2026-02-30T10:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:00:00.123456789Z',
  ),
  text,
);
const whole = fc.oneof(fc.constantFrom(-1, 0, 0.5, 2 ** 31, 2 ** 53, 1e308, 86_400_000), fc.integer());

interface Writing {
  readonly what: string;
  readonly request: fc.Arbitrary<{ readonly method: 'POST' | 'PUT'; readonly url: string; readonly body: unknown }>;
  /** What shows it afterwards. */
  readonly pages: readonly string[];
}

const post = (url: string, body: fc.Arbitrary<unknown>): Writing['request'] =>
  fc.record({ method: fc.constant('POST' as const), url: fc.constant(url), body });
const put = (url: string, body: fc.Arbitrary<unknown>): Writing['request'] =>
  fc.record({ method: fc.constant('PUT' as const), url: fc.constant(url), body });

function writings(own: Property): readonly Writing[] {
  const payment = fc.record(
    { externalId: text, amount: sum, paidAt: instant, currency: text, debtor: text, contract: text, phone: text },
    { requiredKeys: ['externalId', 'amount', 'paidAt', 'debtor'] },
  );
  const likely = fc.record({
    externalId: text,
    amount: fc.constantFrom('0.01', '90071992547409.91'),
    paidAt: fc.constantFrom('0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00'),
    debtor: text,
  });
  const line = fc.record({
    text,
    max: fc.oneof(fc.integer({ min: 1, max: 9 }), whole),
    weight: fc.oneof(fc.constantFrom(1e-300, 0.1, 100), whole),
  });
  return [
    {
      what: 'payments',
      request: post('/api/payments', fc.record({ payments: fc.array(fc.oneof(payment, likely), { maxLength: 3 }) })),
      pages: [
        '/api/payments',
        '/api/payments?state=unmatched',
        '/api/people',
        `/api/people/${own.person}`,
        '/api/dashboard',
        '/api/reports/collected',
      ],
    },
    {
      what: 'saved views',
      request: post(
        '/api/report-views',
        fc.record({
          name: text,
          search: fc.record({
            report: fc.constant('attempts'),
            columns: text,
            filter: text,
            sort: text,
            from: fc.constantFrom('0001-01-01', '9999-12-31'),
          }),
          shared: fc.boolean(),
        }),
      ),
      pages: ['/api/report-views'],
    },
    {
      what: 'score cards',
      request: put('/api/score-cards', fc.record({ name: text, lines: fc.array(line, { maxLength: 3 }) })),
      pages: ['/api/score-cards', `/api/recordings/${own.recording}`],
    },
    {
      what: 'scores',
      request: put(
        `/api/recordings/${own.recording}/score`,
        fc.record({
          card: fc.oneof(fc.constant('Разговор'), text),
          marks: fc.array(fc.oneof(fc.nat(9), whole), { maxLength: 8 }),
          note: text,
        }),
      ),
      pages: ['/api/recordings', `/api/recordings/${own.recording}`],
    },
    {
      what: 'comments',
      request: post(`/api/recordings/${own.recording}/comments`, fc.record({ atMs: fc.oneof(fc.nat(), whole), text })),
      pages: ['/api/recordings', `/api/recordings/${own.recording}`],
    },
    {
      what: 'holds',
      request: post(
        '/api/retention/holds',
        fc.record({
          what: fc.constantFrom('account', 'campaign', 'person'),
          subject: fc.constantFrom(...Object.values(own)),
          reason: text,
        }),
      ),
      pages: ['/api/retention'],
    },
  ];
}

const names = ['payments', 'saved views', 'score cards', 'scores', 'comments', 'holds'];

describe('strange values that are valid JSON', () => {
  it.each(names)('given %s with them, then all are refused with a reason or shown by every page', async (what) => {
    const writing = writings(property).find((each) => each.what === what);
    if (!writing) throw new Error(`no ${what}`);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(writing.request, async ({ method, url, body }) => {
        const answer = await admin.ask({
          method,
          url,
          payload: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
        expect(answer.statusCode, answer.body).toBeLessThan(500);
        if (answer.statusCode >= 300) expect(answer.json().code).toMatch(/^[a-z]+(-[a-z]+)+$/);
        else taken++;
      }),
      { numRuns: 60 },
    );
    for (const page of writing.pages) {
      const shown = await admin.get(page);
      expect(shown.statusCode, `${page} ${shown.body.slice(0, 300)}`).toBe(200);
      expect(() => shown.json()).not.toThrow();
    }
    if (what !== 'scores') expect(taken, what).toBeGreaterThan(0);
  });
});

describe('strange names of files and recordings', () => {
  const wav = writeWav({
    sampleRate: 8000,
    samples: Int16Array.from({ length: 8000 }, (_, i) => 8000 * Math.sin(i / 3)),
  });

  it.each(['a\u0000b', '\u0007', '../../etc/passwd', '=1+1', '\u202e', 'a'.repeat(81)])(
    'given the title %j, then the recording is refused with a reason or listed',
    async (title) => {
      const answer = await postFile(admin, '/api/prompts', { name: `${title}.wav`, bytes: wav }, { title });
      expect(answer.statusCode, answer.body).toBeLessThan(500);
      const listed = await admin.get('/api/prompts');
      expect(listed.statusCode).toBe(200);
      const titles = listed.json().items.flatMap(({ own }: { own: { title: string } | null }) => own?.title ?? []);
      if (answer.statusCode === 201) expect(titles).toContain(title.trim());
    },
  );
});

describe('what another account wrote', () => {
  it('given views, payments, cards and holds of one account, then another sees none of them', async () => {
    const mark = randomUUID();
    const paidAt = '2026-11-22T10:00:00Z';
    await admin.post('/api/payments', { payments: [{ externalId: mark, amount: '1.00', paidAt, debtor: mark }] });
    await admin.post('/api/report-views', { name: mark, search: { report: 'attempts' }, shared: true });
    await admin.post('/api/retention/holds', { what: 'account', reason: mark });
    for (const page of ['/api/payments', '/api/report-views', '/api/retention']) {
      expect((await admin.get(page)).body).toContain(mark);
      const theirs = await stranger.get(page);
      expect(theirs.statusCode).toBe(200);
      expect(theirs.body).not.toContain(mark);
    }
  });
});
