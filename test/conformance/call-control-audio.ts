import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { dialAnswered, of } from './dial.ts';
import type { Stage } from './stage.ts';

/** What is heard: playback, keys, talk detection, bridges, recordings, listeners. */
export function audioCases(stage: () => Stage): void {
  describe('audio', () => {
    it('plays a file under the id that was chosen, from started to finished', async () => {
      const { control, log, prompt } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const playbackId = randomUUID();
      expect(await control.play(id, playbackId, [prompt])).toEqual({ ok: true, value: undefined });
      const started = await log.first('playback-started', (event) => event.playbackId === playbackId);
      const finished = await log.first('playback-finished', (event) => event.playbackId === playbackId);
      expect(started.channelId).toBe(id);
      expect(finished.failed).toBeUndefined();
      const lastedMs = finished.at.getTime() - started.at.getTime();
      expect(lastedMs).toBeGreaterThan(1700);
      await control.hangUp(id);
    });

    it('plays several files as one playback', async () => {
      const { control, log, prompt } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const playbackId = randomUUID();
      await control.play(id, playbackId, [prompt, prompt]);
      const started = await log.first('playback-started', (event) => event.playbackId === playbackId);
      const finished = await log.first('playback-finished', (event) => event.playbackId === playbackId);
      expect(finished.at.getTime() - started.at.getTime()).toBeGreaterThan(3600);
      const about = log.events.filter((event) => 'playbackId' in event && event.playbackId === playbackId);
      expect(about.map(({ type }) => type)).toEqual(['playback-started', 'playback-finished']);
      await control.hangUp(id);
    });

    it('tells that a file could not be played', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const playbackId = randomUUID();
      await control.play(id, playbackId, ['/nowhere/nothing']);
      const finished = await log.first('playback-finished', (event) => event.playbackId === playbackId);
      expect(finished.failed).toBe(true);
      await control.hangUp(id);
    });

    it('refuses a file name with a comma, which ARI would take for two files', async () => {
      const { control } = stage();
      expect(await control.play(randomUUID(), randomUUID(), ['/a,b'])).toMatchObject({ failure: 'refused' });
    });

    it('stops a playback at once', async () => {
      const { control, log, prompt } = stage();
      const id = await dialAnswered(stage(), 'answer');
      const playbackId = randomUUID();
      await control.play(id, playbackId, [prompt]);
      const started = await log.first('playback-started', (event) => event.playbackId === playbackId);
      expect(await control.stopPlayback(playbackId)).toEqual({ ok: true, value: undefined });
      const finished = await log.first('playback-finished', (event) => event.playbackId === playbackId);
      expect(finished.at.getTime() - started.at.getTime()).toBeLessThan(1000);
      await control.hangUp(id);
    });

    it('hears the keys that the far side presses, in order, while a message plays', async () => {
      const { control, log, prompt } = stage();
      const id = await dialAnswered(stage(), 'keys');
      await control.play(id, randomUUID(), [prompt]);
      await log.first('key', (event) => event.channelId === id && event.key === '#');
      const keys = log.events.flatMap((event) => (event.type === 'key' && event.channelId === id ? [event.key] : []));
      expect(keys).toEqual(['1', '9', '#']);
      await control.hangUp(id);
    });

    it('notices when the far side begins and ends to talk', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'burst');
      expect(await control.detectTalking(id, 400, 256)).toEqual({ ok: true, value: undefined });
      const started = await log.first('talking-started', of(id));
      const finished = await log.first('talking-finished', of(id));
      expect(finished.at.getTime()).toBeGreaterThan(started.at.getTime());
      expect(finished.durationMs).toBeGreaterThan(500);
      expect(finished.durationMs).toBeLessThan(2000);
      await control.hangUp(id);
    });

    it('plays music and stops it', async () => {
      const { control } = stage();
      const id = await dialAnswered(stage(), 'answer');
      expect(await control.startMusic(id, 'default')).toEqual({ ok: true, value: undefined });
      expect(await control.stopMusic(id)).toEqual({ ok: true, value: undefined });
      await control.hangUp(id);
    });

    it('carries sound across a bridge: what one leg says comes back from the other that echoes', async () => {
      const { control, log } = stage();
      const speaker = await dialAnswered(stage(), 'tone');
      const echo = await dialAnswered(stage(), 'echo');
      const bridgeId = randomUUID();
      await control.detectTalking(echo, 400, 256);
      expect(await control.createBridge(bridgeId)).toEqual({ ok: true, value: undefined });
      expect(await control.addToBridge(bridgeId, [speaker, echo])).toEqual({ ok: true, value: undefined });
      await log.first('talking-started', of(echo));
      expect(await control.bridges()).toEqual({ ok: true, value: expect.arrayContaining([bridgeId]) });
      expect(await control.removeFromBridge(bridgeId, [speaker])).toEqual({ ok: true, value: undefined });
      expect(await control.destroyBridge(bridgeId)).toEqual({ ok: true, value: undefined });
      await Promise.all([control.hangUp(speaker), control.hangUp(echo)]);
    });

    it('records a bridge into a file, and never over an older recording', async () => {
      const { control, log, pair } = stage();
      const speaker = await dialAnswered(stage(), 'tone');
      const bridgeId = randomUUID();
      const name = `bridge-${randomUUID()}`;
      await control.createBridge(bridgeId);
      await control.addToBridge(bridgeId, [speaker]);
      expect(await control.recordBridge(bridgeId, name)).toEqual({ ok: true, value: undefined });
      const file = join(pair.near.dir, 'spool/recording', `${name}.wav`);
      await waitFor('the recording grows', 8000, () => sizeOf(file) > 8000);
      expect(await control.stopRecording(name)).toEqual({ ok: true, value: undefined });
      const finished = await log.first('recording-finished', (event) => event.name === name);
      expect(finished.seconds).toBeGreaterThanOrEqual(0);
      expect(await control.recordBridge(bridgeId, name)).toMatchObject({ ok: false, failure: 'conflict' });
      await control.destroyBridge(bridgeId);
      await control.hangUp(speaker);
    });

    it('records one channel into a file', async () => {
      const { control, log, pair } = stage();
      const id = await dialAnswered(stage(), 'tone');
      const name = `channel-${randomUUID()}`;
      expect(await control.recordChannel(id, name)).toEqual({ ok: true, value: undefined });
      const file = join(pair.near.dir, 'spool/recording', `${name}.wav`);
      await waitFor('the recording grows', 8000, () => sizeOf(file) > 8000);
      await control.stopRecording(name);
      await log.first('recording-finished', (event) => event.name === name);
      await control.hangUp(id);
    });

    it('tells that a recording could not be made', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'tone');
      const name = `/proc/${randomUUID()}/nowhere`;
      const answer = await control.recordChannel(id, `../../../../../../../..${name}`);
      if (answer.ok) await log.first('recording-failed', (event) => event.name.endsWith(name));
      else expect(answer.failure).toBe('refused');
      await control.hangUp(id);
    });

    it('lets a listening leg enter on a living channel', async () => {
      const { control, log } = stage();
      const id = await dialAnswered(stage(), 'tone');
      const snoopId = randomUUID();
      expect(await control.snoop(id, snoopId, 'both', 'none')).toMatchObject({ ok: true, value: { id: snoopId } });
      const entered = await log.first('entered', (event) => event.channel.id === snoopId);
      expect(entered.channel.sipCallId).toBeUndefined();
      await control.hangUp(id);
      await log.first('ended', of(snoopId));
      expect(log.typesOf(snoopId).slice(-2)).toEqual(['left', 'ended']);
    });
  });
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
