import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorObjects, trunkObjects } from '../../src/adapters/ari/pjsip-objects.ts';
import { startCarrier } from '../carrier/start-carrier.ts';
import { startEngine } from '../carrier/start-engine.ts';
import { waitFor } from '../support/wait-for.ts';
import { connectNetwork } from './carrier-call.ts';

describe.each(['22', '16'] as const)('the engine on Asterisk %s', (series) => {
  it(`starts without a warning, and takes trunks and operators at run time (${series})`, async () => {
    const engine = await startEngine(series);
    const operator = { name: 'boris', password: 'secret-of-boris' };
    const carrier = await startCarrier({
      engineHost: engine.host,
      enginePort: engine.ports.sip,
      operators: [operator],
      ringSeconds: 0.2,
    });
    try {
      const log = await readFile(join(engine.layout.log, 'messages'), 'utf8');
      expect(log.split('\n').filter((line) => /WARNING|ERROR/.test(line))).toEqual([]);

      const network = await connectNetwork(engine, carrier);
      const busy = await network.dial('+79000000010');
      expect((await busy.ended()).cause).toBe(17);

      await engine.push([
        ...operatorObjects(operator.name, { kind: 'sip', password: operator.password }),
        ...operatorObjects('web', { kind: 'webrtc', password: 'secret-of-web' }),
        ...trunkObjects('account', {
          host: carrier.host,
          port: carrier.ports.sip,
          register: true,
          username: 'trunk',
          password: 'carrier',
          codecs: ['alaw'],
          qualify: true,
        }),
      ]);
      await waitFor('the operator is online', 15_000, async () => {
        const online = await engine.control.endpointOnline(operator.name);
        return online.ok && online.value;
      });
      await waitFor('the trunk is registered', 15_000, async () =>
        / Registered /.test(await engine.asterisk.console('pjsip show registrations')),
      );
    } finally {
      await carrier.stop();
      await engine.stop();
    }
  }, 90_000);
});
