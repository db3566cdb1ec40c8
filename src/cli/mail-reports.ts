import { mailReport } from '../adapters/mail/mail-report.ts';
import { everyMail, mailFailed, mailSent, takeMail } from '../adapters/postgres/reports/mails.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { type DueMail, sendDueMails } from '../reporting/mail/send-due.ts';
import type { CliContext } from './context.ts';
import { withRecord } from './with-record.ts';

/**
 * `dozvon report mail`: sends the mails that are due, as the scheduler does. With `now` every ordered mail goes at once, for a try: it is
 * not counted as today's. @throws DozvonError `mail-not-set`
 */
export function mailReports(context: CliContext, now: boolean): Promise<void> {
  return withRecord(context, async (pool) => {
    const config = await context.config();
    const { mail } = config;
    if (mail === undefined) throw dozvonError('mail-not-set');
    const send = (due: DueMail) => mailReport(pool, config, mail, due, new Date());
    const say = (due: DueMail, what: string) => context.out(`${due.name} → ${due.recipients.join(', ')}: ${what}`);
    const waiting = now ? [...(await everyMail(pool))] : [];
    const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const { sent, failed } = await sendDueMails(
      {
        take: async () => (now ? waiting.shift() : takeMail(pool)),
        send,
        sent: async (due) => {
          if (!now) await mailSent(pool, due);
          say(due, 'sent');
        },
        failed: async (due, why) => {
          if (!now) await mailFailed(pool, due, why);
          say(due, why);
        },
      },
      log,
    );
    context.out(`${sent} sent, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  });
}
