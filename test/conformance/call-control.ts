import { afterAll, beforeAll, describe } from 'vitest';
import { createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import { ariPassword, ariUser } from '../support/asterisk-files.ts';
import { type AsteriskPair, nearApp, startAsteriskPair } from '../support/asterisk-pair.ts';
import { recordEvents } from '../support/event-log.ts';
import { writePrompt } from '../support/prompt-file.ts';
import { quietLog } from '../support/quiet-log.ts';
import { audioCases } from './call-control-audio.ts';
import { callCases } from './call-control-calls.ts';
import { configCases } from './call-control-config.ts';
import { failureCases } from './call-control-failures.ts';
import type { Stage, Subject } from './stage.ts';

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
