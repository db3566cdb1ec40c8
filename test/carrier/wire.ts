/**
 * A wire between the engine and a SIP port, which can be cut: then nothing passes and nobody answers, as when a network is
 * gone. It carries SIP over UDP only; RTP goes past it. Set `switchPublicPort` of the carrier to its port, so that later
 * requests of a call (ACK, BYE) come this way too.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';

export interface Wire {
  readonly port: number;
  cut(): void;
  mend(): void;
  /** Datagrams lost while it was cut. */
  readonly lost: number;
  stop(): Promise<void>;
}

/** @param targetPort SIP port of the far side on loopback @param port 0: any free one */
export async function startWire(targetPort: number, port = 0): Promise<Wire> {
  const near = createSocket('udp4');
  const far = createSocket('udp4');
  let whole = true;
  let lost = 0;
  let engine: RemoteInfo | undefined;
  const pass = (from: Socket, to: (datagram: Buffer, sender: RemoteInfo) => void) =>
    from.on('message', (datagram, sender) => {
      if (whole) to(datagram, sender);
      else lost++;
    });
  pass(near, (datagram, sender) => {
    engine = sender;
    far.send(datagram, targetPort, '127.0.0.1');
  });
  // What the far side answers goes back to where the engine last spoke from: it has one SIP port.
  pass(far, (datagram) => {
    if (engine) near.send(datagram, engine.port, engine.address);
  });
  await Promise.all([bind(near, port), bind(far, 0)]);
  return {
    port: near.address().port,
    cut: () => {
      whole = false;
    },
    mend: () => {
      whole = true;
    },
    get lost() {
      return lost;
    },
    stop: async () => {
      await Promise.all([near, far].map((socket) => new Promise<void>((closed) => socket.close(() => closed()))));
    },
  };
}

async function bind(socket: Socket, port: number): Promise<void> {
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
}
