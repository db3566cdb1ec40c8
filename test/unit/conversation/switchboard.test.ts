import { describe, expect, it } from 'vitest';
import { Switchboard } from '../../../src/conversation/switchboard.ts';
import type { CallEvent } from '../../../src/domain/call-control.ts';
import { silentControl } from '../../support/silent-control.ts';

const at = new Date('2026-11-22T09:00:00Z');
const key = (channelId: string): CallEvent => ({ type: 'key', at, channelId, key: '1' });
const ended = (channelId: string): CallEvent => ({
  type: 'ended',
  at,
  channelId,
  cause: 16,
  causeText: 'Normal Clearing',
});
const entered = (id: string): CallEvent => ({
  type: 'entered',
  at,
  channel: { id, name: `PJSIP/${id}`, state: 'up', callerNumber: '', createdAt: at },
  args: [],
  dialled: '',
});

function scene() {
  let tell: (event: CallEvent) => void = () => undefined;
  let listening = true;
  const { control } = silentControl({
    onEvent: (listener) => {
      tell = listener;
      return () => {
        listening = false;
      };
    },
  });
  const heard: string[] = [];
  const hear = (who: string) => (event: CallEvent) => void heard.push(`${who} ${event.type}`);
  const board = new Switchboard(control, hear('nobody'));
  return { board, heard, hear, tell: (event: CallEvent) => tell(event), listening: () => listening };
}

describe('the switchboard of a node', () => {
  it('given two calls, then each hears its own events, the entering one too, and nobody else does', () => {
    const { board, heard, hear, tell } = scene();
    board.attach('a', hear('a'));
    board.attach('b', hear('b'));
    for (const event of [entered('a'), key('b'), key('a'), key('c')]) tell(event);
    expect(heard).toEqual(['a entered', 'b key', 'a key', 'nobody key']);
  });

  it('given the end of a channel, then its call hears it last, and the id is free', () => {
    const { board, heard, hear, tell } = scene();
    board.attach('a', hear('a'));
    tell(ended('a'));
    tell(key('a'));
    expect(heard).toEqual(['a ended', 'nobody key']);
    expect(board.attached().size).toBe(0);
  });

  it('given a call is given up, then what comes afterwards belongs to nobody', () => {
    const { board, heard, hear, tell } = scene();
    board.attach('a', hear('a'));
    board.detach('a');
    tell(entered('a'));
    expect(heard).toEqual(['nobody entered']);
  });

  it('given news of the node itself, then they go to whoever takes what belongs to no call', () => {
    const { heard, tell } = scene();
    tell({ type: 'connected', at, version: '22.10.1' });
    tell({ type: 'endpoint', at, endpoint: 'PJSIP/op-1', online: true });
    expect(heard).toEqual(['nobody connected', 'nobody endpoint']);
  });

  it('given it is closed, then it listens no more', () => {
    const { board, listening } = scene();
    board.close();
    expect(listening()).toBe(false);
  });
});
