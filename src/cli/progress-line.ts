/** Shows one line that changes: in place on a terminal, else a new line every few seconds. Standard error only. */
export class ProgressLine {
  readonly #tty = process.stderr.isTTY === true;
  readonly #everyMs: number;
  #shown = '';
  #latest = '';
  #at = 0;

  constructor(everyMs = 5000) {
    this.#everyMs = everyMs;
  }

  show(text: string): void {
    this.#latest = text;
    if (text === this.#shown) return;
    if (this.#tty) process.stderr.write(`\r\x1b[K${text}`);
    else if (Date.now() - this.#at < this.#everyMs) return;
    else process.stderr.write(`${text}\n`);
    this.#shown = text;
    this.#at = Date.now();
  }

  /** Leaves the last state standing, also when it came too soon after the line before it. */
  end(text = this.#latest): void {
    this.#at = 0;
    this.show(text);
    if (this.#tty && this.#shown !== '') process.stderr.write('\n');
  }
}
