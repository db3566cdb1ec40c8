import { writeFileSync } from 'node:fs';
import { campaignJsonSchema } from '../src/config/campaign-file.ts';
import { campaignPage } from './generate/campaign-page.ts';
import { configPage } from './generate/config-page.ts';
import { errorsPage } from './generate/errors-page.ts';
import { statesPage } from './generate/states-page.ts';

/** Pages made from code, by path. `node docs/generate.ts` writes them; test/architecture/docs.test.ts compares. */
export const generatedPages = {
  'docs/errors.md': errorsPage,
  'docs/config.md': configPage,
  'docs/campaign-file.md': campaignPage,
  'docs/states.md': statesPage,
  'campaigns/campaign.schema.json': () => `${JSON.stringify(campaignJsonSchema, null, 2)}\n`,
} as const satisfies Record<string, () => string>;

if (import.meta.main) {
  for (const [path, page] of Object.entries(generatedPages)) {
    writeFileSync(new URL(`../${path}`, import.meta.url), page());
  }
}
