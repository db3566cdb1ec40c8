/** The least client of the manager interface that can start calls: what a bare script would use. */

import { once } from 'node:events';
import { connect } from 'node:net';

export interface Originator {
  /** Asks for a call into the bench's dialplan and does not wait for it. */
  originate(number: string): void;
  close(): void;
}

/** @throws Error when the login fails */
export async function connectOriginator(port: number, user: string, secret: string): Promise<Originator> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const send = (fields: Readonly<Record<string, string>>): void => {
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  };
  const answered = Promise.withResolvers<void>();
  let seen = '';
  socket.on('data', (chunk) => {
    // Nothing is wanted from later answers: the far side tells how calls went.
    if (seen.includes('Message: ')) return;
    seen += chunk.toString();
    if (/Response: Success/.test(seen)) answered.resolve();
    if (/Response: Error/.test(seen)) answered.reject(new Error(`AMI login: ${seen}`));
  });
  socket.on('error', answered.reject);
  send({ Action: 'Login', Username: user, Secret: secret, Events: 'off' });
  await answered.promise;
  return {
    originate: (number) =>
      send({
        Action: 'Originate',
        Channel: `PJSIP/+${number}@peer`,
        Context: 'bench',
        Exten: 's',
        Priority: '1',
        Timeout: '30000',
        Codecs: 'alaw',
        Async: 'true',
      }),
    close: () => socket.destroy(),
  };
}
