import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dial, dialAnswered, of } from './dial.ts';
import type { Stage, Subject } from './stage.ts';

/** Calls: made, refused, ended, listed, received. */
export function callCases(stage: () => Stage, subject: Subject): void {
  describe('calls', () => {
    it('enters under the id that was chosen, with its arguments, when the far side answers', async () => {
      const { control, log } = stage();
      const id = randomUUID();
      const answer = await control.originate({
        channelId: id,
        endpoint: 'PJSIP/answer@far',
        callerId: '+74951234567',
        ringSeconds: 20,
        args: ['outbound', 'first'],
        variables: { CAMPAIGN: 'Ноябрь' },
        formats: ['alaw'],
      });
      expect(answer).toMatchObject({ ok: true, value: { id, callerNumber: '+74951234567' } });
      const entered = await log.first('entered', (event) => event.channel.id === id);
      expect(entered.args).toEqual(['outbound', 'first']);
      expect(entered.channel.state).toBe('up');
      expect(await control.variable(id, 'CAMPAIGN')).toEqual({ ok: true, value: 'Ноябрь' });
      await control.hangUp(id);
    });

    it('tells the SIP Call-ID of the channel that entered', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const { channel } = await log.first('entered', (event) => event.channel.id === id);
      const asked = await control.variable(id, 'CHANNEL(pjsip,call-id)');
      expect(asked).toEqual({ ok: true, value: channel.sipCallId });
      await control.hangUp(id);
    });

    it('ends a busy call with cause 17, and with its Call-ID, without an answer', async () => {
      const { log } = stage();
      const id = await dial(stage(), 'busy');
      const ended = await log.first('ended', of(id));
      expect(ended.cause).toBe(17);
      expect(ended.sipStatus).toBe(subject.tellsSipStatus ? 486 : undefined);
      expect(ended.sipCallId).toMatch(/^\S{8,}$/);
      expect(log.typesOf(id)).not.toContain('entered');
    });

    it('ends a rejected call with cause 21', async () => {
      const id = await dial(stage(), 'reject');
      expect((await stage().log.first('ended', of(id))).cause).toBe(21);
    });

    it('rings, then ends with cause 19 when the ring time is over', async () => {
      const id = await dial(stage(), 'ring', 1);
      const { log } = stage();
      expect((await log.first('ended', of(id))).cause).toBe(19);
      expect(log.events).toContainEqual(expect.objectContaining({ type: 'state', channelId: id, state: 'ringing' }));
    });

    it('refuses an id whose channel lives as a conflict, and takes it again after its end', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const request = { channelId: id, endpoint: 'PJSIP/answer@far', ringSeconds: 20 };
      expect(await control.originate(request)).toMatchObject({ ok: false, failure: 'conflict' });
      await control.hangUp(id);
      await log.first('ended', of(id));
      expect(await control.originate(request)).toMatchObject({ ok: true });
      await control.hangUp(id);
    });

    it('calls an unknown trunk refused, even right after a conflict left its error in the server', async () => {
      const { control } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const conflicting = { channelId: id, endpoint: 'PJSIP/answer@far', ringSeconds: 20 };
      const unknown = { channelId: randomUUID(), endpoint: 'PJSIP/79121234567@nowhere', ringSeconds: 20 };
      await control.originate(conflicting);
      for (let round = 0; round < 8; round++)
        expect(await control.originate(unknown)).toMatchObject({ ok: false, failure: 'refused' });
      await control.hangUp(id);
    });

    it('answers gone for a channel, a playback and a bridge that are not there', async () => {
      const { control } = stage();
      const nobody = randomUUID();
      for (const answer of [
        await control.hangUp(nobody),
        await control.answer(nobody),
        await control.channel(nobody),
        await control.play(nobody, randomUUID(), ['/x']),
        await control.stopPlayback(nobody),
        await control.destroyBridge(nobody),
        await control.stopRecording(nobody),
      ])
        expect(answer).toMatchObject({ ok: false, failure: 'gone' });
    });

    it('ends a living call once it is hung up, and tells left before ended', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'answer');
      expect(await control.hangUp(id)).toEqual({ ok: true, value: undefined });
      await log.first('ended', of(id));
      expect(log.typesOf(id).slice(-2)).toEqual(['left', 'ended']);
      expect(await control.hangUp(id)).toMatchObject({ ok: false, failure: 'gone' });
    });

    it('tells that the far side hung up, with cause 16', async () => {
      const id = await dialAnswered(stage(), 'brief');
      const { log } = stage();
      expect((await log.first('ended', of(id))).cause).toBe(16);
      expect(log.typesOf(id)).toContain('hangup-requested');
    });

    it('lists living channels and describes one', async () => {
      const { control } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const list = await control.channels();
      expect(list.ok && list.value.map((channel) => channel.id)).toContain(id);
      expect(await control.channel(id)).toMatchObject({ ok: true, value: { id, state: 'up' } });
      await control.hangUp(id);
    });

    it('rings and answers a call that comes in, and tells the number that it dialled', async () => {
      const { control, log } = stage();
      const id = randomUUID();
      await control.originate({
        channelId: id,
        endpoint: 'PJSIP/4951112233@itself',
        callerId: '79121234567',
        ringSeconds: 20,
      });
      const entered = await log.first('entered', (event) => event.dialled === '4951112233');
      const inbound = entered.channel.id;
      expect(entered.args).toEqual(['inbound']);
      expect(entered.channel).toMatchObject({ callerNumber: '79121234567', state: 'ringing' });
      expect(entered.channel.sipCallId).toMatch(/^\S{8,}$/);
      expect(await control.ring(inbound)).toMatchObject({ ok: true });
      await log.first('state', (event) => event.channelId === id && event.state === 'ringing');
      expect(await control.answer(inbound)).toMatchObject({ ok: true });
      await log.first('entered', (event) => event.channel.id === id);
      await control.hangUp(inbound);
      await Promise.all([log.first('ended', of(id)), log.first('ended', of(inbound))]);
      expect(log.typesOf(inbound).filter((type) => type === 'left' || type === 'ended')).toEqual(['left', 'ended']);
    });

    it('keeps the events of each of many calls in order', async () => {
      const { control, log, prompt } = stage();
      const ids = await Promise.all(Array.from({ length: 12 }, () => dialAnswered(stage(), 'brief')));
      await Promise.all(ids.map((id) => control.play(id, randomUUID(), [prompt])));
      await Promise.all(ids.map((id) => log.first('ended', of(id))));
      const marks = ['entered', 'playback-started', 'playback-finished', 'left', 'ended'] as const;
      for (const id of ids) {
        const types = log.typesOf(id);
        expect(types.filter((type) => marks.some((mark) => mark === type))).toEqual(marks);
      }
    });
  });
}
