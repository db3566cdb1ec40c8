/** Short tones made on the spot: nothing is loaded, and the first click of the shift turns sound on. */
const tones = {
  ring: [
    [660, 0, 0.18],
    [880, 0.22, 0.18],
  ],
  join: [[1200, 0, 0.09]],
  end: [[400, 0, 0.2]],
  hold: [
    [520, 0, 0.1],
    [520, 0.2, 0.1],
  ],
  lost: [
    [300, 0, 0.15],
    [300, 0.25, 0.15],
    [300, 0.5, 0.15],
  ],
} as const satisfies Record<string, readonly (readonly [hertz: number, after: number, seconds: number])[]>;

export type Sound = keyof typeof tones;

const volume = 0.15;

/** The desk's sounds. To be made in a click: before one, browsers are silent. */
export class Sounds {
  readonly #context = new AudioContext();

  /** After a pause of the browser. */
  wake(): void {
    void this.#context.resume();
  }

  play(sound: Sound): void {
    this.wake();
    const start = this.#context.currentTime;
    for (const [hertz, after, seconds] of tones[sound]) this.#tone(hertz, start + after, seconds);
  }

  close(): void {
    void this.#context.close();
  }

  #tone(hertz: number, at: number, seconds: number): void {
    const oscillator = this.#context.createOscillator();
    const gain = this.#context.createGain();
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(volume, at);
    gain.gain.linearRampToValueAtTime(0, at + seconds);
    oscillator.connect(gain).connect(this.#context.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
  }
}
