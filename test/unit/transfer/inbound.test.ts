import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CallControl, CallEvent } from '../../../src/domain/call-control.ts';
import type { AccountId, CampaignId, DebtorId } from '../../../src/domain/ids.ts';
import { InboundCall, type InboundKit } from '../../../src/transfer/inbound.ts';
import type { InboundCaller } from '../../../src/transfer/ports.ts';
import { settled } from '../../support/manual-clock.ts';
import { failed, silentControl } from '../../support/silent-control.ts';

const id = 'inbound-1';
const at = new Date('2026-11-22T09:00:00Z');

const debtor: InboundCaller = {
  inboundId: id,
  accountId: randomUUID() as AccountId,
  debtorId: randomUUID() as DebtorId,
  campaignId: randomUUID() as CampaignId,
  name: 'Анна',
  phone: '+79120000000',
  language: 'ru',
  voice: undefined,
  creditor: 'АО «Волга-Связь»',
  queue: 'collectors',
  waitMs: 30_000,
};

type News = 'bridged' | 'overflowed' | 'ended';

function scene(
  known: InboundCaller | undefined,
  answers: Partial<CallControl> = {},
  arrived?: InboundKit['store']['arrived'],
  name: string = id,
) {
  const { control, orders } = silentControl(answers);
  const written: string[] = [];
  let hear: (event: CallEvent) => void = () => undefined;
  let tell: (news: News) => void = () => undefined;
  const kit: InboundKit = {
    control,
    store: {
      arrived: arrived ?? (async () => ({ inboundId: id, known })),
      ended: async (_id, _at, outcome) => void written.push(outcome),
    },
    desk: {
      request: ({ queue, channelId, callerId }, news) => {
        written.push(`queue ${queue} ${channelId} ${callerId}`);
        tell = news;
      },
      personLeft: () => void written.push('left'),
    },
    node: 'a1',
    newId: () => 'p1',
    attach: (_id, handle) => {
      hear = handle;
    },
    prompt: (name) => `/prompts/${name}`,
    greeting: async ({ creditor }) => `/greetings/${creditor}`,
  };
  const event = {
    type: 'entered',
    at,
    channel: { id, name, state: 'ringing', callerNumber: '+79120000000', createdAt: at },
    args: ['inbound'],
    dialled: '+74951234567',
  } as const;
  const call = new InboundCall(kit, event);
  const over = call.run(event);
  const news = async (what: News): Promise<void> => {
    tell(what);
    await settled();
  };
  const played = async (): Promise<void> => {
    hear({ type: 'playback-finished', at, playbackId: 'p1', channelId: id });
    await settled();
  };
  const leaves = async (): Promise<void> => {
    hear({ type: 'ended', at, channelId: id, cause: 16, causeText: '' });
    await settled();
  };
  return { over, orders, written, news, played, leaves };
}

describe('somebody calls us', () => {
  it('given a stranger, then the polite end is said, and the call is hung up', async () => {
    const s = scene(undefined);
    await settled();
    expect(s.orders).toEqual([`answer ${id}`, `play ${id} p1 ["/prompts/stranger-goodbye"]`]);
    await s.played();
    expect(s.orders.at(-1)).toBe(`hangUp ${id}`);
    await s.leaves();
    await s.over;
    expect(s.written).toEqual(['left', 'stranger']);
  });

  it('given a carrier that redirects our own dial to our door (SIP 302), then nobody is answered and nothing is written', async () => {
    const arrived = async () => expect.fail('nobody called');
    const s = scene(undefined, {}, arrived, 'Local/+79991112233@from-trunk-00000001;2');
    await s.over;
    expect(s.orders).toEqual([`hangUp ${id}`]);
    expect(s.written).toEqual([]);
  });

  it('given a debtor of a campaign without a queue, then it ends as for a stranger', async () => {
    const s = scene({ ...debtor, queue: undefined });
    await settled();
    await s.played();
    await s.leaves();
    await s.over;
    expect(s.written).toEqual(['left', 'stranger']);
  });

  it('given a debtor, then the creditor is named, and an operator is asked for, with the name on the phone', async () => {
    const s = scene(debtor);
    await settled();
    expect(s.orders.at(-1)).toBe(`play ${id} p1 ["/greetings/АО «Волга-Связь»"]`);
    await s.played();
    expect(s.written).toEqual([`queue collectors ${id} Анна`]);
    await s.news('bridged');
    await s.news('ended');
    expect(s.orders.at(-1)).toBe(`hangUp ${id}`);
    await s.leaves();
    await s.over;
    expect(s.written.at(-1)).toBe('transferred');
  });

  it('given a debtor who leaves during the greeting, then nobody is asked for', async () => {
    const s = scene(debtor);
    await settled();
    await s.leaves();
    await s.over;
    expect(s.written).toEqual(['left', 'abandoned']);
  });

  it.each<[string, readonly News[], string]>([
    ['while waiting', [], 'abandoned'],
    ['in the talk', ['bridged'], 'transferred'],
  ])('given a debtor who leaves %s, then the outcome is told from the talk', async (_case, heard, outcome) => {
    const s = scene(debtor);
    await settled();
    await s.played();
    for (const each of heard) await s.news(each);
    await s.leaves();
    await s.over;
    expect(s.written.at(-1)).toBe(outcome);
  });

  it('given nobody is free, then the apology is said before the end', async () => {
    const s = scene(debtor);
    await settled();
    await s.played();
    await s.news('overflowed');
    expect(s.orders.at(-1)).toBe(`play ${id} p1 ["/prompts/apology-callback"]`);
    await s.played();
    await s.leaves();
    await s.over;
    expect(s.written.at(-1)).toBe('overflowed');
  });

  it('given the audio cannot be played, then the call goes on without it', async () => {
    const s = scene(debtor, { play: async () => failed('refused') });
    await settled();
    expect(s.written).toEqual([`queue collectors ${id} Анна`]);
  });

  it('given the record does not answer, then the caller is not left ringing', async () => {
    const s = scene(undefined, {}, () => Promise.reject(new Error('no connection')));
    await expect(s.over).rejects.toThrow('no connection');
    expect(s.orders).toEqual([`hangUp ${id}`]);
  });
});
