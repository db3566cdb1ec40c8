import { mailReport } from '../adapters/mail/mail-report.ts';
import { openPool, type Pool } from '../adapters/postgres/pool.ts';
import { mailFailed, mailSent, takeMail } from '../adapters/postgres/reports/mails.ts';
import type { Config, MailConfig } from '../config/schema.ts';
import type { Log } from '../domain/log.ts';
import { sendDueMails } from '../reporting/mail/send-due.ts';
import type { RoleKit } from './role-kit.ts';

const lookEveryMs = 20_000;

/** Sends the reports whose hour has struck. */
export function mailDue(pool: Pool, config: Config, mail: MailConfig, log: Log) {
  const ports = {
    take: () => takeMail(pool),
    send: (due: Parameters<typeof mailSent>[1]) => mailReport(pool, config, mail, due, new Date()),
    sent: (due: Parameters<typeof mailSent>[1]) => mailSent(pool, due),
    failed: (due: Parameters<typeof mailSent>[1], why: string) => mailFailed(pool, due, why),
  };
  return sendDueMails(ports, log);
}

/** Looks for mails that are due for as long as the role lives; without a mail server it does nothing. */
export function keepMailing({ addresses, config, log }: RoleKit): { stop(): Promise<void> } {
  const { mail } = config;
  if (mail === undefined) return { stop: async () => undefined };
  const pool = openPool(addresses.databaseUrl, 'mail', 2);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  let work: Promise<void> | undefined;
  const round = async () => {
    try {
      const { sent } = await mailDue(pool, config, mail, log);
      if (sent > 0) log.info({ sent }, 'reports were mailed');
    } catch (error) {
      log.warn({ error }, 'no report was mailed; the next round tries again');
    }
  };
  const timer = setInterval(() => {
    work ??= round().finally(() => {
      work = undefined;
    });
  }, lookEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await work;
      await pool.end();
    },
  };
}
