import { type Browser, chromium } from 'playwright-core';
import { findProgram } from '../../src/stack/tools.ts';

/** The browser of this machine, under whichever name; it runs as root and calls nobody by itself. */
export function launchChromium(...args: readonly string[]): Promise<Browser> {
  const program = findProgram('chromium') ?? findProgram('chromium-browser') ?? findProgram('google-chrome');
  return chromium.launch({ ...(program && { executablePath: program }), args: ['--no-sandbox', ...args] });
}
