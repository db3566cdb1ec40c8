import { z } from 'zod';
import { ownPrompts } from '../adapters/postgres/own-prompts.ts';
import { readCampaign } from '../config/campaign-file.ts';
import { withOwnPrompts } from '../config/campaign-references.ts';
import { checkCampaignTrunks } from '../config/campaign-trunks.ts';
import type { Problem } from '../config/problem.ts';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { FieldsError } from './answer-error.ts';
import type { HttpKit } from './kit.ts';

/** A campaign as the screens have it (the fields of the file as JSON) or as its file (YAML). */
export const campaignBody = z.object({
  file: z.record(z.string(), z.unknown()).optional().describe('Fields as campaigns/campaign.schema.json names them'),
  text: z.string().max(500_000).optional().describe('The text of a campaign file, instead of file'),
});

type CampaignBody = z.output<typeof campaignBody>;

export type BodyReading =
  | { readonly ok: true; readonly spec: CampaignSpec }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads and checks a campaign of this account. Fields without an account get it; another account's name is a mistake.
 * JSON is YAML, so both forms are read by one reader and keep their mistakes' places.
 */
export async function readCampaignBody(
  { pool, references }: HttpKit,
  account: string,
  { file, text }: CampaignBody,
): Promise<BodyReading> {
  const written = text ?? JSON.stringify({ account, ...file }, null, 2);
  const reading = readCampaign(written, 'campaign', withOwnPrompts(references(), await ownPrompts(pool, account)));
  if (!reading.ok || reading.spec.account === account) return reading;
  const message = `is "${reading.spec.account}", and you work in "${account}"`;
  return {
    ok: false,
    problems: [{ file: 'campaign', field: 'account', message, remedy: `Write ${account}, or change the account.` }],
  };
}

/** @throws FieldsError `campaign-file-invalid` with every mistake; DozvonError for trunks that do not fit */
export async function campaignOf(kit: HttpKit, account: string, body: CampaignBody): Promise<CampaignSpec> {
  const reading = await readCampaignBody(kit, account, body);
  if (!reading.ok) throw campaignMistakes(reading.problems);
  checkCampaignTrunks(reading.spec, kit.config);
  return reading.spec;
}

function campaignMistakes(problems: readonly Problem[]): FieldsError {
  const list = problems.map(({ field, message }) => `${field || 'the file'}: ${message}`).join('\n');
  const error = dozvonError('campaign-file-invalid', { file: 'campaign', count: problems.length, list });
  return new FieldsError(
    error,
    problems.map(({ field, message, remedy }) => ({ field, problem: `${message}. ${remedy}` })),
  );
}
