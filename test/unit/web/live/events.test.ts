import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { LiveEvents } from '../../../../web/src/live/events.ts';

/** A stream that the test speaks through. */
class Stream extends EventTarget {
  readonly url: string;
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(url: string) {
    super();
    this.url = url;
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  say(topic: string, data: unknown): void {
    const event = new MessageEvent('snapshot', { data: JSON.stringify({ topic, at: '2026-11-22T08:00:00Z', data }) });
    this.dispatchEvent(event);
  }
  close(): void {
    this.readyState = 2;
  }
}

function world() {
  const streams: Stream[] = [];
  const live = new LiveEvents((url) => {
    const stream = new Stream(url);
    streams.push(stream);
    return stream as unknown as EventSource;
  });
  return { live, streams };
}

describe('one stream a tab', () => {
  it('given two screens that listen, then one stream carries both topics and each hears its own', async () => {
    const { live, streams } = world();
    const heard: unknown[] = [];
    live.on('campaigns', (data) => heard.push(['campaigns', data]));
    live.on('campaign:1', (data) => heard.push(['campaign:1', data]));
    await turn();
    expect(streams.map(({ url }) => url)).toEqual(['/api/live?topics=campaign%3A1,campaigns']);
    streams[0]?.say('campaign:1', 7);
    streams[0]?.say('campaigns', 8);
    expect(heard).toEqual([
      ['campaign:1', 7],
      ['campaigns', 8],
    ]);
  });

  it('given the last listener goes, then the stream is closed', async () => {
    const { live, streams } = world();
    const off = live.on('campaigns', () => undefined);
    await turn();
    off();
    await turn();
    expect(streams[0]?.readyState).toBe(2);
  });

  it('given the stream was lost and comes back, then what is shown is asked for again', async () => {
    const { live, streams } = world();
    const asked = vi.fn();
    live.onReturn = asked;
    live.on('campaigns', () => undefined);
    await turn();
    streams[0]?.open();
    expect(asked).not.toHaveBeenCalled();
    streams[0]?.onerror?.();
    expect(live.connection).toBe('lost');
    streams[0]?.open();
    expect(live.connection).toBe('live');
    expect(asked).toHaveBeenCalledOnce();
  });
});

describe('a hidden tab', () => {
  it('given it stays hidden for half a minute, then its stream ends; given it is the desk, then it stays', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { live, streams } = world();
      live.on('desk', () => undefined);
      await turn();
      const release = live.keepWhenHidden();
      live.visibilityChanged(true);
      vi.advanceTimersByTime(31_000);
      expect(streams[0]?.readyState).toBe(0);
      release();
      live.visibilityChanged(true);
      vi.advanceTimersByTime(31_000);
      expect(streams[0]?.readyState).toBe(2);
      live.visibilityChanged(false);
      await turn();
      expect(streams).toHaveLength(2);
    } finally {
      vi.useRealTimers();
    }
  });
});
