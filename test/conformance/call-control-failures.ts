import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import { ariPassword, ariUser } from '../support/asterisk-files.ts';
import { recordEvents } from '../support/event-log.ts';
import { quietLog } from '../support/quiet-log.ts';
import { tcpProxy } from '../support/tcp-proxy.ts';
import { waitFor } from '../support/wait-for.ts';
import { dial, dialAnswered, of } from './dial.ts';
import type { Stage, Subject } from './stage.ts';

/** Design, promise 1: the age of the last pong above which nothing is written. */
const pongLimitMs = 5000;

/** The server dies, comes back, or stops answering. */
export function failureCases(stage: () => Stage, subject: Subject): void {
  describe('failures', () => {
    it('tells the loss when Asterisk is killed, sends nothing meanwhile, and is back within 5 s of its return', async () => {
      const { control, log, pair } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const lost = log.next('disconnected');
      await pair.near.kill();
      await lost;
      expect(control.connected).toBe(false);
      expect(await control.hangUp(id)).toMatchObject({ ok: false, failure: 'not-sent' });

      const back = log.next('connected', 60_000);
      await pair.near.start();
      const readyAt = performance.now();
      expect((await back).version).toMatch(/^\d+\.\d+/);
      expect(performance.now() - readyAt).toBeLessThan(5000);
      expect(control.connected).toBe(true);
      expect(await control.channels()).toEqual({ ok: true, value: [] });
      const busy = await dial(stage(), 'busy');
      expect((await log.first('ended', of(busy))).cause).toBe(17);
    });

    it('watches endpoints again after a restart', async () => {
      const { control, log, pair } = stage();
      await control.endpointOnline('watched');
      const lost = log.next('disconnected');
      await pair.near.kill();
      await lost;
      const told = log.next('endpoint', 60_000);
      await pair.near.start();
      expect(await told).toMatchObject({ endpoint: 'watched' });
    });

    it('leaves a request unanswered, never refused, when Asterisk is frozen and then lost', async () => {
      const { control, log, pair } = stage();
      const lost = log.next('disconnected', 15_000);
      await pair.near.freeze();
      const asked = control.channels();
      expect(await asked).toMatchObject({ ok: false, failure: 'no-answer' });
      await lost;
      const back = log.next('connected', 20_000);
      pair.near.thaw();
      await back;
    });

    it('sends nothing once the last pong is older than 5 s: no channel appears when the server wakes', async () => {
      const { control, log, pair } = stage();
      const lost = log.next('disconnected', 15_000);
      const frozenAt = performance.now();
      await pair.near.freeze();
      await waitFor('5 s have passed without a pong', 12_000, () => performance.now() - frozenAt > pongLimitMs + 50);
      const unsent = randomUUID();
      const answer = await control.originate({ channelId: unsent, endpoint: 'PJSIP/answer@far', ringSeconds: 20 });
      expect(answer).toMatchObject({ ok: false, failure: 'not-sent' });
      expect(control.connected).toBe(false);
      await lost;

      const back = log.next('connected', 20_000);
      pair.near.thaw();
      await back;
      expect(await control.channel(unsent)).toMatchObject({ ok: false, failure: 'gone' });
      expect(log.typesOf(unsent)).toEqual([]);
    });

    it('ignores and counts an event of a type that nobody knows, and goes on', async () => {
      const { pair } = stage();
      const proxy = await tcpProxy(pair.near.ports.http);
      const control = createCallControl({
        node: 'proxied',
        url: `http://127.0.0.1:${proxy.port}/ari`,
        user: ariUser,
        password: ariPassword,
        app: `proxied-${randomUUID().slice(0, 8)}`,
        transport: subject.transport,
        log: quietLog(),
      });
      const log = recordEvents(control);
      control.start();
      await log.first('connected');
      proxy.inject(JSON.stringify({ type: 'BrandNewEvent', timestamp: '2026-11-22T06:00:00.000+0000' }));
      await waitFor('it is counted', 5000, () => control.ignoredEvents.get('BrandNewEvent') === 1);
      const id = await dial({ ...stage(), control, log }, 'busy');
      expect((await log.first('ended', of(id))).cause).toBe(17);
      await control.stop();
      proxy.close();
    });

    it('tells nothing after it was stopped, and connects again when started again', async () => {
      const { control, log } = stage();
      await control.stop();
      expect(control.connected).toBe(false);
      expect(await control.channels()).toMatchObject({ ok: false, failure: 'not-sent' });
      expect(log.events.at(-1)?.type).not.toBe('disconnected');
      const back = log.next('connected');
      control.start();
      await back;
    });
  });
}
