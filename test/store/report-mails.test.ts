import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailReport } from '../../src/adapters/mail/mail-report.ts';
import { openPool, type Pool } from '../../src/adapters/postgres/pool.ts';
import { mailFailed, mailSent, takeMail } from '../../src/adapters/postgres/reports/mails.ts';
import { orderMail, savedViews, saveView } from '../../src/adapters/postgres/reports/views.ts';
import { loadConfig } from '../../src/config/load.ts';
import { mailedDays } from '../../src/reporting/mail/mailed-days.ts';
import { type DueMail, sendDueMails } from '../../src/reporting/mail/send-due.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { attachmentOf, Mailbox } from '../support/mailbox.ts';
import { pdfText } from '../support/pdf-text.ts';
import { MoneyWorld } from './money-world.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const config = loadConfig({ env: {} });
const mailbox = new Mailbox('dozvon', 'secret words');
let database: TestDatabase;
let pool: Pool;
let world: MoneyWorld;
let server: {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  passwordFile: string;
  from: string;
  link: string;
};

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url, 'test', 6);
  world = await MoneyWorld.begin(pool);
  const passwordFile = join(mkdtempSync(join(tmpdir(), 'dozvon-mail-')), 'password');
  writeFileSync(passwordFile, 'secret words\n');
  const place = { host: '127.0.0.1', port: await mailbox.open(), secure: false };
  server = {
    ...place,
    user: 'dozvon',
    passwordFile,
    from: 'dozvon <d@example.net>',
    link: 'https://dozvon.example.net',
  };
});

afterAll(async () => {
  await mailbox.close();
  await pool.end();
  await database.drop();
});

/** A mail ordered an hour ago whose hour struck since then, or has not struck yet. */
async function order(struck: boolean, role = 'manager') {
  const userId = randomUUID();
  await pool.query(`insert into users (id, login, name, role) values ($1, $2, 'Ольга', $3)`, [
    userId,
    `u-${userId}`,
    role,
  ]);
  const owner = { accountId: world.accountId, userId };
  const search = { report: 'collected', columns: 'at,debtor,amount', from: '2026-01-01', to: '2026-01-07' };
  const view = await saveView(pool, { ...owner, name: 'Деньги', search, shared: false });
  const recipients = ['boss@example.net', 'second@example.net'];
  const id = await orderMail(pool, { ...owner, view, at: '00:00', recipients, format: 'pdf', language: 'ru' });
  const hour = `(now() at time zone 'Europe/Moscow')::time`;
  const past = `set at = date_trunc('minute', now() at time zone 'Europe/Moscow')::time, created_at = now() - interval '2 days'`;
  await pool.query(
    struck
      ? `update report_mails ${past} where id = $1`
      : `update report_mails set at = ${hour}, created_at = now() + interval '1 minute' where id = $1`,
    [id],
  );
  return { id, userId };
}

function sendAll(mail = server) {
  const send = (due: DueMail) => mailReport(pool, config, mail, due, new Date('2020-11-23T05:00:00Z'));
  const ports = {
    take: () => takeMail(pool),
    // The money of the world was paid in November 2020.
    send: (due: DueMail) => send({ ...due, day: '2020-11-23' }),
    sent: (due: DueMail) => mailSent(pool, due),
    failed: (due: DueMail, why: string) => mailFailed(pool, due, why),
  };
  return sendDueMails(ports, quiet);
}

describe('a report that is mailed every morning', () => {
  it('goes once to all its readers, as a PDF of the days up to yesterday, with a link to the screen', async () => {
    await order(true);
    const rounds = await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(await sendAll()).toEqual({ sent: 0, failed: 0 });
    expect(mailbox.letters).toHaveLength(1);
    const [letter = { to: [], raw: '' }] = mailbox.letters;
    expect(letter.to).toEqual(['boss@example.net', 'second@example.net']);
    const words = pdfText(attachmentOf(letter)).flat();
    expect(words).toEqual(
      expect.arrayContaining([
        'Собранные деньги',
        'Срок: 16.11.2020 – 22.11.2020 (Europe/Moscow)',
        'Итого: 3',
        '2\u00a0700,00',
      ]),
    );
    expect(letter.raw).toContain('filename=collected-2020-11-22.pdf');
    const body = Buffer.from(/base64\r\n\r\n([^-]+)\r\n--/.exec(letter.raw)?.[1] ?? '', 'base64').toString();
    const link = new URL(/https:\S+/.exec(body)?.[0] ?? '');
    expect(link.href).toMatch(/^https:\/\/dozvon\.example\.net\/reports\?/);
    expect(Object.fromEntries(link.searchParams)).toEqual({
      report: 'collected',
      columns: 'at,debtor,amount',
      from: '2020-11-16',
      to: '2020-11-22',
    });
  });

  it('given a server that refuses, says why to whoever ordered it, and is tried again later', async () => {
    const { id, userId } = await order(true);
    mailbox.refusal = 'The box is full';
    expect(await sendAll()).toEqual({ sent: 0, failed: 1 });
    const [view] = await savedViews(pool, world.accountId, userId);
    expect(view?.mails[0]).toMatchObject({ sent: false, failedWhy: expect.stringContaining('The box is full') });
    mailbox.refusal = undefined;
    expect(await sendAll()).toEqual({ sent: 0, failed: 0 });
    await pool.query('update report_mail_days set next_at = now() where mail_id = $1', [id]);
    expect(await sendAll()).toEqual({ sent: 1, failed: 0 });
    expect((await savedViews(pool, world.accountId, userId))[0]?.mails[0]).toMatchObject({
      sent: true,
      failedWhy: null,
    });
  });

  it('given a password that is wrong, fails and stops no other mail', async () => {
    await order(true);
    await order(true);
    const file = join(mkdtempSync(join(tmpdir(), 'dozvon-mail-')), 'password');
    writeFileSync(file, 'guess');
    expect(await sendAll({ ...server, passwordFile: file })).toEqual({ sent: 0, failed: 2 });
  });

  it('ordered after its hour, begins tomorrow', async () => {
    await order(false);
    expect(await sendAll()).toEqual({ sent: 0, failed: 0 });
  });
});

describe('the days of a mail', () => {
  it.each([
    ['no period: yesterday', {}, '2026-11-22', '2026-11-22'],
    ['a week', { from: '2026-01-01', to: '2026-01-07' }, '2026-11-16', '2026-11-22'],
    ['half a period: yesterday', { from: '2026-01-01' }, '2026-11-22', '2026-11-22'],
  ])('%s', (_, view, from, to) => {
    expect(mailedDays(view, '2026-11-23')).toEqual({ from, to });
  });
});
