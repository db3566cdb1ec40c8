import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real mail server on loopback that keeps what it is sent. */
export class Mailbox {
  readonly letters: ReceivedLetter[] = [];
  /** What it answers instead of taking a letter. */
  refusal: string | undefined;
  readonly #server: SMTPServer;

  constructor(user: string, password: string) {
    this.#server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.username === user && auth.password === password
          ? done(null, { user })
          : done(new Error('Invalid username or password')),
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        text(stream).then((raw) => {
          if (this.refusal !== undefined) return done(new Error(this.refusal));
          this.letters.push({ to, raw });
          done();
        }, done);
      },
    });
  }

  /** @returns its port */
  open(): Promise<number> {
    return new Promise((resolve) => {
      const listener = this.#server.listen(0, '127.0.0.1', () => resolve((listener.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** The one attachment of a letter, out of its base64. */
export function attachmentOf({ raw }: ReceivedLetter): Buffer {
  const part = raw.slice(raw.indexOf('Content-Disposition: attachment'));
  const body = part.slice(part.indexOf('\r\n\r\n') + 4, part.indexOf('\r\n--'));
  return Buffer.from(body, 'base64');
}
