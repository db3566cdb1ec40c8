/** People of the simulated network who call the engine: an AMI originate on the carrier. */
import { connect, type Socket } from 'node:net';

export interface CallIn {
  /** The caller's number, as shown to the engine. */
  readonly from: string;
  /** The number called: one of our caller ids, or anything for a stranger. */
  readonly to: string;
  /** How long the caller speaks (440 Hz for a second, a second's pause, and so on) before hanging up, seconds. */
  readonly seconds: number;
}

export interface AmiAccount {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/**
 * Calls, speaks when answered, hangs up. Settles when the channel is up or the call has failed.
 * @throws Error when nobody answered within 30 s
 */
export async function callIn(account: AmiAccount, call: CallIn): Promise<void> {
  const socket = connect(account.port, '127.0.0.1');
  try {
    await ask(socket, { Action: 'Login', Username: account.user, Secret: account.password, Events: 'off' });
    await ask(socket, {
      Action: 'Originate',
      Channel: `PJSIP/${call.to}@engine`,
      CallerID: `<${call.from}>`,
      Context: 'caller',
      Exten: 's',
      Priority: '1',
      Timeout: '30000',
      Async: 'false',
      Variable: `CALLED=${call.to},CALLER=${call.from},SPEAK=${call.seconds}`,
    });
  } finally {
    socket.destroy();
  }
}

/** One action and its response. The banner line before the first response has no blank line of its own. */
function ask(socket: Socket, fields: Readonly<Record<string, string>>): Promise<void> {
  const action = fields.Action ?? '';
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return new Promise((resolve, reject) => {
    let seen = '';
    const settle = (error?: Error) => {
      socket.off('data', read).off('error', settle).off('close', closed);
      if (error) reject(error);
      else resolve();
    };
    const closed = () => settle(new Error(`AMI closed the connection during ${action}`));
    const read = (chunk: Buffer) => {
      seen += chunk.toString();
      const response = /Response: (\w+)\r\n([\s\S]*?)\r\n\r\n/.exec(seen);
      if (response) settle(response[1] === 'Success' ? undefined : new Error(`AMI ${action}: ${response[2]}`));
    };
    socket.on('data', read).on('error', settle).on('close', closed);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}
