import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { describeApi } from '../src/http/describe-api.ts';

const file = new URL('src/api/schema.gen.ts', import.meta.url);

/** Types of the API as its routes say it now. `node web/generate-schema.ts` writes them; a test of architecture compares. */
export async function schemaNow(): Promise<string> {
  const types = astToString(await openapiTS(JSON.stringify(await describeApi()), { alphabetize: true }));
  return `/** Made by web/generate-schema.ts from the routes of src/http. */\n${types}`;
}

export const schemaKept = (): string => readFileSync(file, 'utf8');

if (import.meta.main) writeFileSync(file, await schemaNow());
