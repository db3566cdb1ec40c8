import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AmiTarget, openAmiLink } from '../../src/adapters/ami/ami-link.ts';
import { createTrunkWatch } from '../../src/adapters/ami/trunk-watch.ts';
import { createCallControl } from '../../src/adapters/ari/pick-transport.ts';
import type { CallControl } from '../../src/domain/call-control.ts';
import type { TrunkEvent, TrunkHealth, TrunkWatch } from '../../src/domain/trunk-watch.ts';
import type { AsteriskSeries } from '../../src/stack/tools.ts';
import { ariPassword, ariUser } from '../support/asterisk-files.ts';
import { type AsteriskPair, nearApp, startAsteriskPair } from '../support/asterisk-pair.ts';
import { recordEvents } from '../support/event-log.ts';
import { writePrompt } from '../support/prompt-file.ts';
import { quietLog } from '../support/quiet-log.ts';
import { waitFor } from '../support/wait-for.ts';
import { dial } from './dial.ts';

interface Stage {
  readonly pair: AsteriskPair;
  readonly control: CallControl;
  readonly watch: TrunkWatch;
  readonly events: readonly TrunkEvent[];
}

/** The trunk watch on a real server. */
export function amiConformance(series: AsteriskSeries): void {
  describe(`trunk watch: AMI of Asterisk ${series}`, () => {
    const set: { stage?: Stage; pair?: AsteriskPair } = {};
    const stage = (): Stage => {
      if (!set.stage) throw new Error('the stage is not set');
      return set.stage;
    };

    beforeAll(async () => {
      const pair = await startAsteriskPair(series);
      set.pair = pair;
      const login = { node: 'near', user: ariUser, password: ariPassword, log: quietLog() };
      const control = createCallControl({ ...login, url: pair.near.ariUrl, app: nearApp, transport: 'auto' });
      const watch = createTrunkWatch(target(pair));
      const events: TrunkEvent[] = [];
      watch.onEvent((event) => events.push(event));
      const connected = recordEvents(control).first('connected');
      control.start();
      watch.start();
      await connected;
      await waitFor('AMI is connected', 8000, () => watch.snapshot().connected);
      set.stage = { pair, control, watch, events };
    });

    afterAll(async () => {
      await set.stage?.watch.stop();
      await set.stage?.control.stop();
      await set.pair?.stop();
    });

    trunkCases(stage);
    connectionCases(stage);
  });
}

function target(pair: AsteriskPair): AmiTarget {
  const { ami: port } = pair.near.ports;
  return { node: 'near', host: '127.0.0.1', port, user: ariUser, password: ariPassword, log: quietLog() };
}

function healthOf({ watch }: Stage, trunk: string): TrunkHealth | undefined {
  return watch.snapshot().trunks.find((row) => row.trunk === trunk);
}

/** Pushes an outbound registration of the near server at the far one, in the name of `user`. */
async function pushRegistration({ control, pair }: Stage, name: string, user: string): Promise<void> {
  const address = `127.0.0.1:${pair.far.ports.sip}`;
  const answer = await control.putConfig('res_pjsip', 'registration', name, [
    ['server_uri', `sip:${address}`],
    ['client_uri', `sip:${user}@${address}`],
    ['contact_user', user],
    ['max_random_initial_delay', '0'],
    ['retry_interval', '1'],
  ]);
  expect(answer.ok).toBe(true);
}

function trunkCases(stage: () => Stage): void {
  it('tells that a trunk has registered, and forgets the registration when the trunk is taken away', async () => {
    const trunk = `trunk-${randomUUID().slice(0, 8)}`;
    await pushRegistration(stage(), trunk, 'near');
    await waitFor('the trunk is registered', 15_000, () => healthOf(stage(), trunk)?.registration === 'registered');
    const told = stage().events.flatMap((event) => (event.type === 'health' ? [event.health] : []));
    expect(told).toContainEqual(expect.objectContaining({ trunk, registration: 'registered' }));
    await stage().control.deleteConfig('res_pjsip', 'registration', trunk);
    await waitFor('the registration is forgotten', 8000, () => healthOf(stage(), trunk)?.registration === undefined);
  });

  it('tells that the far side rejects a registration', async () => {
    const trunk = `trunk-${randomUUID().slice(0, 8)}`;
    await pushRegistration(stage(), trunk, 'nobody');
    await waitFor('the trunk is rejected', 15_000, () => healthOf(stage(), trunk)?.registration === 'rejected');
  });

  it('tells when a qualified trunk stops and begins to answer, with its round trip', async () => {
    const { pair } = stage();
    const reachable = () => healthOf(stage(), 'watched')?.reachability;
    await waitFor('far is reachable', 10_000, () => reachable() === 'reachable');
    await waitFor('the round trip is known', 10_000, () => (healthOf(stage(), 'watched')?.roundTripMs ?? 0) > 0);
    await pair.far.freeze();
    await waitFor('far is unreachable', 12_000, () => reachable() === 'unreachable');
    expect(healthOf(stage(), 'watched')?.roundTripMs).toBeUndefined();
    pair.far.thaw();
    await waitFor('far is reachable again', 12_000, () => reachable() === 'reachable');
    expect(healthOf(stage(), 'itself')?.reachability).toBe('unknown');
  });

  it('tells loss and jitter of a call in both directions, under its channel id', async () => {
    const { control, pair, events } = stage();
    const log = recordEvents(control);
    const id = await dial({ pair, control, log, prompt: '' }, 'tone');
    await log.first('entered', (event) => event.channel.id === id);
    const prompt = writePrompt(pair.near.dir);
    await control.play(id, randomUUID(), [prompt, prompt, prompt, prompt, prompt]);
    const reports = () =>
      events.flatMap((event) => (event.type === 'quality' && event.quality.channelId === id ? [event.quality] : []));
    const directions = () => new Set(reports().map(({ direction }) => direction));
    await waitFor('both directions were reported', 14_000, () => directions().size === 2);
    for (const report of reports()) {
      expect(report).toMatchObject({ trunk: 'far', lossPercent: 0 });
      expect(report.jitterMs).toBeLessThan(50);
    }
    await control.hangUp(id);
  });
}

function connectionCases(stage: () => Stage): void {
  it('refuses a value with a line break before anything is sent', async () => {
    const listener = { event: () => undefined, closed: () => undefined };
    const injected = { ...target(stage().pair), password: `${ariPassword}\r\nAction: Command` };
    await expect(openAmiLink(injected, listener)).rejects.toMatchObject({ code: 'ami-control-character' });
    const link = await openAmiLink(target(stage().pair), listener);
    expect(() => link.ask('PJSIPShowEndpoint', { Endpoint: 'Иван\r\nAction: Command' })).toThrow(/Endpoint/);
    expect(await link.ask('PJSIPShowEndpoint', { Endpoint: 'Иван' })).toMatchObject({ ok: false });
    link.destroy('done');
  });

  it('says that the login was refused', async () => {
    const listener = { event: () => undefined, closed: () => undefined };
    const wrong = openAmiLink({ ...target(stage().pair), password: 'wrong' }, listener);
    await expect(wrong).rejects.toMatchObject({ code: 'ami-login-refused' });
  });

  it('answers what was asked while the server froze, and sends nothing after the connection ended', async () => {
    const { near } = stage().pair;
    const ended = Promise.withResolvers<string>();
    const link = await openAmiLink(target(stage().pair), { event: () => undefined, closed: ended.resolve });
    await near.freeze();
    const asked = link.ask('PJSIPShowEndpoints');
    expect(await asked).toMatchObject({ ok: false });
    near.thaw();
    link.destroy('done');
    expect(await ended.promise).toBe('done');
    expect(await link.ask('Ping')).toEqual({ ok: false, message: 'not connected, nothing was sent' });
  });

  it('tells the loss when Asterisk is killed, and is back within 5 s of its return', async () => {
    const { pair, watch, events } = stage();
    const before = events.length;
    const since = () => events.slice(before).map(({ type }) => type);
    await pair.near.kill();
    await waitFor('the loss is told', 8000, () => since().includes('disconnected'));
    expect(watch.snapshot().connected).toBe(false);
    await pair.near.start();
    await waitFor('the watch is back', 5000, () => since().includes('connected'));
    await waitFor('the trunks are read again', 5000, () => healthOf(stage(), 'watched')?.reachability === 'reachable');
  });
}
