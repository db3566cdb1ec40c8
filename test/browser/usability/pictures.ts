import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkout } from '../../../src/stack/state-folder.ts';
import { findProgram } from '../../../src/stack/tools.ts';
import type { Language } from './words.ts';

/** With DOZVON_GUIDES=write the walks make the pictures of docs/guides anew. */
export const writesGuides = process.env.DOZVON_GUIDES === 'write';
const size = { width: 1280, height: 800 };

/** One picture of the guides, in 96 colours: text stays sharp and the file small. Without the wish it does nothing. */
export async function shoot(page: Page, language: Language, name: string): Promise<void> {
  if (!writesGuides) return;
  const before = page.viewportSize();
  await page.setViewportSize(size);
  await page.evaluate(() => scrollTo(0, 0));
  const raw = await page.screenshot({ animations: 'disabled' });
  if (before) await page.setViewportSize(before);
  const folder = join(checkout, 'docs/guides/img', language);
  mkdirSync(folder, { recursive: true });
  const filter = 'split[a][b];[a]palettegen=max_colors=96[p];[b][p]paletteuse=dither=none';
  const args = ['-loglevel', 'error', '-y', '-f', 'png_pipe', '-i', '-', '-vf', filter, '-compression_level', '100'];
  const program = findProgram('ffmpeg') ?? 'ffmpeg';
  execFileSync(program, [...args, join(folder, `${name}.png`)], { input: raw });
}
