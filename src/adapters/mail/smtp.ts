import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../../config/schema.ts';
import { dozvonError } from '../../domain/errors/index.ts';

export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same for each try, so that a mailbox can tell a second copy. */
  readonly messageId: string;
  readonly attachment: { readonly filename: string; readonly contentType: string; readonly content: Buffer };
}

const patienceMs = 20_000;

/** Sends one letter through the mail server of the configuration. @throws DozvonError `mail-password-unreadable`, or the server's word */
export async function sendLetter(mail: MailConfig, letter: Letter): Promise<void> {
  const { host, port, secure, user, passwordFile, from } = mail;
  const pass = passwordFile === undefined ? '' : await password(passwordFile);
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user !== undefined && { auth: { user, pass } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    const { attachment, to, ...rest } = letter;
    await transport.sendMail({ ...rest, from, to: [...to], attachments: [attachment] });
  } finally {
    transport.close();
  }
}

async function password(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw dozvonError('mail-password-unreadable', { file }, error);
  }
}
