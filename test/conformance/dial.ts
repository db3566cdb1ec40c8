import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Stage } from './stage.ts';

/** Starts a call to an extension of the far side. @returns its new channel id */
export async function dial({ control }: Stage, extension: string, ringSeconds = 20): Promise<string> {
  const channelId = randomUUID();
  const answer = await control.originate({
    channelId,
    endpoint: `PJSIP/${extension}@far`,
    ringSeconds,
    formats: ['alaw'],
  });
  expect(answer).toMatchObject({ ok: true, value: { id: channelId } });
  return channelId;
}

/** Like `dial`, and waits until the call was answered and entered the application. */
export async function dialAnswered(stage: Stage, extension: string): Promise<string> {
  const id = await dial(stage, extension);
  await stage.log.first('entered', (event) => event.channel.id === id);
  return id;
}

/** Picks the events of one channel. */
export function of(id: string): (event: { readonly channelId: string }) => boolean {
  return (event) => event.channelId === id;
}
