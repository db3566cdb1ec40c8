import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';
import type { Product } from '../../support/product.ts';
import { writeTone } from '../desk/voice-file.ts';
import { barriersOf } from './barriers.ts';

/** Of everybody in these tests. */
export const password = 'four random words';
const microphoneArguments = (file: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${file}`,
];

/** Filters for voices eat a constant tone. */
function withoutVoiceFilters(): void {
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = () =>
    ask({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
}

export interface NewUser {
  readonly role: string;
  readonly login: string;
  readonly account: string;
  /** An administrator of the installation. */
  readonly everywhere?: true;
}

export interface VisitorOptions {
  readonly language?: 'ru' | 'en';
  /** A tone in the microphone, whole hertz; absent: there is none. */
  readonly microphone?: number;
  /** Whoever lends the browser, so that none has to be started; their log-ins stay apart. */
  readonly beside?: Visitor;
}

/** One person before a browser, with a log-in of their own. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly #browser: Browser;
  /** What the page complained about in its console. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, context: BrowserContext, page: Page) {
    this.#browser = browser;
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** Makes the user and opens the page of the log-in. */
  static async arrive(product: Product, options: VisitorOptions & NewUser): Promise<Visitor> {
    const { role, login, account, everywhere } = options;
    const reach = everywhere ? ['--everywhere'] : [];
    await product.out('user', 'add', login, '--role', role, '--account', account, '--password', password, ...reach);
    return Visitor.open(product, '/login', options);
  }

  /** Somebody of whom the product knows nothing opens an address. */
  static async open(product: Product, address: string, options: VisitorOptions): Promise<Visitor> {
    const { language = 'ru', microphone, beside } = options;
    const voice =
      microphone === undefined
        ? []
        : microphoneArguments(writeTone(join(product.folder, `${microphone}.wav`), microphone));
    const browser = beside?.#browser ?? (await launchChromium(...voice));
    const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
    const context = await browser.newContext({
      locale,
      baseURL: product.stack().http.url,
      viewport: { width: 1280, height: 900 },
    });
    if (microphone !== undefined) await context.addInitScript(withoutVoiceFilters);
    const visitor = new Visitor(browser, context, await context.newPage());
    await visitor.page.goto(address);
    return visitor;
  }

  async logIn(login: string): Promise<void> {
    await this.page.locator('input[autocomplete=username]').fill(login);
    await this.page.locator('input[autocomplete=current-password]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('nav').waitFor();
  }

  /** What axe finds on this page: rule and place. */
  barriers(): Promise<readonly string[]> {
    return barriersOf(this.page);
  }

  /** Loads an address with an empty cache. @returns kB of scripts and styles, gzipped */
  async weightOf(path: string): Promise<number> {
    const sizes: Promise<number>[] = [];
    const page = await this.context.newPage();
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname))
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(path);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await page.close();
    return Math.round(total / 1000);
  }

  /** Closes the browser, also for those beside. */
  async leave(): Promise<void> {
    await this.#browser.close();
  }
}
