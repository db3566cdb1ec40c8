import type { AriTransport } from '../../src/adapters/ari/pick-transport.ts';
import type { CallControl } from '../../src/domain/call-control.ts';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import type { AsteriskPair } from '../support/asterisk-pair.ts';
import type { EventLog } from '../support/event-log.ts';

/** What every case works with. Each makes its own channels with its own ids. */
export interface Stage {
  readonly pair: AsteriskPair;
  readonly control: CallControl;
  readonly log: EventLog;
  /** 2 s of A-law tone in the near server's reach, without extension. */
  readonly prompt: string;
}

export interface Subject {
  readonly series: AsteriskSeries;
  readonly transport: AriTransport;
  /** Asterisk 16 has no field for the final SIP status. */
  readonly tellsSipStatus: boolean;
}
