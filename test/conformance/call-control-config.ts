import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { of } from './dial.ts';
import type { Stage } from './stage.ts';

/** Trunks and operators pushed into the running server, and their presence. */
export function configCases(stage: () => Stage): void {
  describe('configuration', () => {
    it('pushes a trunk that carries a call without a restart, and takes it away again', async () => {
      const { control, log, pair } = stage();
      const trunk = `trunk-${randomUUID().slice(0, 8)}`;
      const done = { ok: true, value: undefined };
      expect(
        await control.putConfig('res_pjsip', 'aor', trunk, [['contact', `sip:127.0.0.1:${pair.far.ports.sip}`]]),
      ).toEqual(done);
      expect(
        await control.putConfig('res_pjsip', 'endpoint', trunk, [
          ['disallow', 'all'],
          ['allow', 'alaw'],
          ['aors', trunk],
          ['context', 'incoming'],
        ]),
      ).toEqual(done);
      const id = randomUUID();
      await control.originate({ channelId: id, endpoint: `PJSIP/busy@${trunk}`, ringSeconds: 20 });
      expect((await log.first('ended', of(id))).cause).toBe(17);
      expect(await control.deleteConfig('res_pjsip', 'endpoint', trunk)).toEqual(done);
      expect(await control.deleteConfig('res_pjsip', 'aor', trunk)).toEqual(done);
      expect(
        await control.originate({ channelId: randomUUID(), endpoint: `PJSIP/busy@${trunk}`, ringSeconds: 20 }),
      ).toMatchObject({ ok: false, failure: 'refused' });
    });

    it('tells that a configuration object to delete is not there', async () => {
      const { control } = stage();
      expect(await control.deleteConfig('res_pjsip', 'endpoint', randomUUID())).toMatchObject({ failure: 'gone' });
    });

    it('tells when an endpoint comes and goes, and no event of its calls twice', async () => {
      const { control, log, pair } = stage();
      await waitFor('far answers the qualify', 15_000, async () => {
        const answer = await control.endpointOnline('watched');
        return answer.ok && answer.value;
      });
      const id = randomUUID();
      await control.originate({ channelId: id, endpoint: 'PJSIP/busy@watched', ringSeconds: 20 });
      await log.first('ended', of(id));
      expect(log.typesOf(id).filter((type) => type === 'ended')).toHaveLength(1);

      const gone = log.next('endpoint', 12_000);
      await pair.far.freeze();
      expect(await gone).toMatchObject({ endpoint: 'watched', online: false });
      const back = log.next('endpoint', 12_000);
      pair.far.thaw();
      expect(await back).toMatchObject({ endpoint: 'watched', online: true });
    });

    it('answers gone when asked for an endpoint that is not configured', async () => {
      expect(await stage().control.endpointOnline(randomUUID())).toMatchObject({ ok: false, failure: 'gone' });
    });
  });
}
