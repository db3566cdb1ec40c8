import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Product } from '../../support/product.ts';
import { writeTone } from './voice-file.ts';

const password = 'four random words';

/** Why the browser gives no microphone. */
export type MicrophoneFault = 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';

/** What the tests put into the page. */
interface Bench {
  fault: MicrophoneFault | undefined;
  /** Another tab is in front. A browser without a screen hides no tab: the page is told so, and its timers are as slow as then. */
  hidden: boolean;
  readonly microphones: MediaStream[];
  readonly titles: string[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}

/** Runs in the page: microphones that can fail or be pulled out, and a note of every title. Filters for voices eat a constant tone. */
function putBench(): void {
  const bench: Bench = { fault: undefined, hidden: false, microphones: [], titles: [] };
  window.bench = bench;
  Object.defineProperty(document, 'visibilityState', { get: () => (bench.hidden ? 'hidden' : 'visible') });
  Object.defineProperty(document, 'hidden', { get: () => bench.hidden });
  const wait = window.setTimeout.bind(window);
  const slowTimeout = (work: () => void, ms = 0) => wait(work, bench.hidden ? Math.max(ms, 1000) : ms);
  Object.assign(window, { setTimeout: slowTimeout });
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async () => {
    if (bench.fault) throw new DOMException('the test says so', bench.fault);
    const stream = await ask({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    bench.microphones.push(stream);
    return stream;
  };
  // A call borrows a copy of the microphone, which ends with it.
  const copy = MediaStream.prototype.clone;
  MediaStream.prototype.clone = function clone() {
    const made = copy.call(this);
    bench.microphones.push(made);
    return made;
  };
  new MutationObserver(() => bench.titles.push(document.title)).observe(document, { childList: true, subtree: true });
}

/** One operator before a browser of their own, whose microphone hears a constant tone. */
export class OperatorPage {
  readonly page: Page;
  /** Pressed so far. */
  keys = 0;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  /** Makes the user and logs in. @param hertz of the voice */
  static async open(
    product: Product,
    login: string,
    account: string,
    hertz: number,
    role: 'operator' | 'supervisor' = 'operator',
  ): Promise<OperatorPage> {
    await product.out('user', 'add', login, '--role', role, '--account', account, '--password', password);
    const voice = writeTone(join(product.folder, `${login}.wav`), hertz);
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-audio-capture=${voice}`,
        '--autoplay-policy=no-user-gesture-required',
        '--allow-loopback-in-peer-connection',
      ],
    });
    const context = await browser.newContext({
      locale: 'ru-RU',
      permissions: ['microphone'],
      baseURL: product.stack().http.url,
    });
    await context.addInitScript(putBench);
    const page = await context.newPage();
    await page.goto('/login');
    await page.locator('input[autocomplete=username]').fill(login);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(role === 'operator' ? '**/desk' : '**/wall');
    return new OperatorPage(browser, page);
  }

  async startShift(button = 'Начать смену'): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await this.page.getByText(/(связь|телефон) ✓/).waitFor({ timeout: 20_000 });
  }

  /** @param code the physical key */
  async press(code: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(code);
  }

  /** Waits for a word of the state bar, such as «Разговор». */
  async state(word: string, ms = 20_000): Promise<void> {
    await this.page.locator('[data-state]', { hasText: new RegExp(`^${word}$`) }).waitFor({ timeout: ms });
  }

  /** The browser gives no microphone from now on; undefined: it does. */
  async microphoneFault(fault: MicrophoneFault | undefined): Promise<void> {
    await this.page.evaluate((why) => {
      window.bench.fault = why;
    }, fault);
  }

  /** Another tab comes in front, or this one again. */
  async hide(hidden: boolean): Promise<void> {
    await this.page.evaluate((now) => {
      window.bench.hidden = now;
      window.bench.titles.length = 0;
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  }

  /** Titles that the tab has had since then. */
  titles(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.bench.titles);
  }

  /** The headset is out: its track ends, as browsers report it. */
  async pullOut(): Promise<void> {
    await this.page.evaluate(() => {
      for (const track of window.bench.microphones.flatMap((stream) => stream.getAudioTracks())) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
  }

  /** Makes the operator ready, whatever the state was. */
  async ready(): Promise<void> {
    if ((await this.page.locator('[data-state=ready]').count()) === 0) await this.page.keyboard.press('F2');
    await this.state('Готов');
  }

  /** Level of one tone in what the operator hears, as dB below the loudest possible, the best of so many seconds. */
  hears(hertz: number, seconds: number): Promise<number> {
    return this.page.evaluate(
      async ([hz, ms]) => {
        const stream = document.querySelector('audio')?.srcObject;
        if (!(stream instanceof MediaStream)) return -200;
        const context = new AudioContext();
        const analyser = context.createAnalyser();
        analyser.fftSize = 8192;
        analyser.smoothingTimeConstant = 0;
        context.createMediaStreamSource(stream).connect(analyser);
        const bin = Math.round((hz / context.sampleRate) * analyser.fftSize);
        const levels = new Float32Array(analyser.frequencyBinCount);
        let best = -200;
        const end = performance.now() + ms;
        while (performance.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          analyser.getFloatFrequencyData(levels);
          best = Math.max(best, levels[bin - 1] ?? -200, levels[bin] ?? -200, levels[bin + 1] ?? -200);
        }
        await context.close();
        return best;
      },
      [hertz, seconds * 1000] as const,
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
