import type { AccountId, CampaignId } from '../../domain/ids.ts';
import type { Log } from '../../domain/log.ts';
import type { Language } from '../words/word.ts';

/** What a saved view keeps of the address of a report. */
export interface ViewSearch {
  readonly report?: string | undefined;
  readonly campaign?: CampaignId | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly group?: string | undefined;
  readonly filter?: string | undefined;
  readonly columns?: string | undefined;
  readonly sort?: string | undefined;
}

/** A mail whose time has come. */
export interface DueMail {
  readonly id: string;
  /** Its day in the account's zone. */
  readonly day: string;
  readonly accountId: AccountId;
  readonly zone: string;
  readonly name: string;
  readonly search: ViewSearch;
  readonly recipients: readonly string[];
  readonly format: 'pdf' | 'xlsx' | 'csv';
  readonly language: Language;
  /** Whether whoever ordered it may see whole telephone numbers. */
  readonly seesNumbers: boolean;
}

/** What sending needs from outside. */
export interface MailPorts {
  /** Takes one mail that is due; nobody else gets it before its next try. @returns undefined when none is */
  take(): Promise<DueMail | undefined>;
  send(mail: DueMail): Promise<void>;
  sent(mail: DueMail): Promise<void>;
  failed(mail: DueMail, why: string): Promise<void>;
}

/** Sends every mail that is due. One that fails is tried again later and stops no other. @returns how many went, how many failed */
export async function sendDueMails(
  ports: MailPorts,
  log: Log,
): Promise<{ readonly sent: number; readonly failed: number }> {
  let [sent, failed] = [0, 0];
  for (let mail = await ports.take(); mail; mail = await ports.take()) {
    try {
      await ports.send(mail);
      await ports.sent(mail);
      sent++;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await ports.failed(mail, why);
      log.warn({ mail: mail.id, day: mail.day, why }, 'a report was not mailed; it is tried again');
      failed++;
    }
  }
  return { sent, failed };
}
