import { describe, expect, it } from 'vitest';
import { PlaybackStarts } from '../../../../src/adapters/ari/playback-starts.ts';

const about = { at: new Date(0), playbackId: 'p1', channelId: 'a1' };

describe('starts of a playback', () => {
  it('lets the first start pass and holds back those of further files, until it has finished', () => {
    const starts = new PlaybackStarts();
    expect(starts.repeats({ type: 'playback-started', ...about })).toBe(false);
    expect(starts.repeats({ type: 'playback-started', ...about })).toBe(true);
    expect(starts.repeats({ type: 'playback-finished', ...about })).toBe(false);
    expect(starts.repeats({ type: 'playback-started', ...about })).toBe(false);
  });
});
