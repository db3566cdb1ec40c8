import type { CallEvent } from '../../domain/call-control.ts';

/** Asterisk tells the start of every file of a playback; the port promises one start and one finish. */
export class PlaybackStarts {
  readonly #playing = new Set<string>();

  /** @returns true for the start of a second or later file of a playback */
  repeats(event: CallEvent): boolean {
    if (event.type === 'playback-finished') this.#playing.delete(event.playbackId);
    if (event.type !== 'playback-started') return false;
    if (this.#playing.has(event.playbackId)) return true;
    this.#playing.add(event.playbackId);
    return false;
  }

  /** The connection is lost, and with it the finishes of what was playing. */
  forgetAll(): void {
    this.#playing.clear();
  }
}
