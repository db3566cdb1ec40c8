import { afterAll, beforeAll, describe } from 'vitest';
import { type AriTransport, createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import type { CallControl } from '../../src/domain/call-control.ts';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import { ariPassword, ariUser } from '../support/asterisk-files.ts';
import { type AsteriskPair, nearApp, startAsteriskPair } from '../support/asterisk-pair.ts';
import { type EventLog, recordEvents } from '../support/event-log.ts';
import { writePrompt } from '../support/prompt-file.ts';
import { quietLog } from '../support/quiet-log.ts';
import { audioCases } from './call-control-audio.ts';
import { callCases } from './call-control-calls.ts';
import { configCases } from './call-control-config.ts';
import { failureCases } from './call-control-failures.ts';

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

/** The one suite that every call control has to pass on a real server. */
export function callControlConformance(name: string, subject: Subject): void {
  describe(`call control: ${name}`, () => {
    const stage: { current?: Stage; pair?: AsteriskPair } = {};
    const get = (): Stage => {
      if (!stage.current) throw new Error('the stage is not set');
      return stage.current;
    };

    beforeAll(async () => {
      const pair = await startAsteriskPair(subject.series);
      stage.pair = pair;
      const { ariUrl: url, dir } = pair.near;
      const options = { node: 'near', url, user: ariUser, password: ariPassword, app: nearApp, log: quietLog() };
      const control = createCallControl({ ...options, transport: subject.transport });
      const log = recordEvents(control);
      control.start();
      await log.first('connected');
      stage.current = { pair, control, log, prompt: writePrompt(dir) };
    });

    afterAll(async () => {
      await stage.current?.control.stop();
      await stage.pair?.stop();
    });

    callCases(get, subject);
    audioCases(get);
    configCases(get);
    failureCases(get, subject);
  });
}
