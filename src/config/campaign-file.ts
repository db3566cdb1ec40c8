import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { CampaignSpec } from '../domain/campaign-spec.ts';
import { dozvonError } from '../domain/errors/index.ts';
import { toFile } from './campaign-file-map.ts';
import { type CampaignReferences, referenceProblems } from './campaign-references.ts';
import { campaignRules } from './campaign-rules.ts';
import { campaignSchema } from './campaign-schema.ts';
import { toSpec } from './campaign-spec-map.ts';
import { inputSchema } from './json-schema.ts';
import { inFileOrder, type Problem, problemList } from './problem.ts';
import { withoutDefaults } from './without-defaults.ts';
import { readYaml } from './yaml-source.ts';
import { zodProblems } from './zod-problems.ts';

const checkedSchema = campaignSchema.superRefine(campaignRules);
export const campaignJsonSchema = inputSchema(campaignSchema);

export type CampaignReading =
  | { readonly ok: true; readonly spec: CampaignSpec }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and checks a campaign file's text; tells every mistake at once, in the order of the file. */
export function readCampaign(text: string, fileName: string, references: CampaignReferences = {}): CampaignReading {
  const source = readYaml(text, fileName);
  if (source.problems.length > 0) return { ok: false, problems: inFileOrder(source.problems) };
  const result = checkedSchema.safeParse(source.value ?? {});
  const found = result.success
    ? []
    : zodProblems(result.error.issues, { ...source, fileOf: () => fileName }, campaignJsonSchema);
  const problems = [...found, ...referenceProblems(source, references)];
  if (result.success && problems.length === 0) return { ok: true, spec: toSpec(result.data) };
  return { ok: false, problems: inFileOrder(problems) };
}

/** @throws DozvonError `campaign-file-invalid` with every mistake: file, line, field, remedy */
export function parseCampaign(text: string, fileName: string, references: CampaignReferences = {}): CampaignSpec {
  const reading = readCampaign(text, fileName, references);
  if (reading.ok) return reading.spec;
  const { problems } = reading;
  throw dozvonError('campaign-file-invalid', { file: fileName, count: problems.length, list: problemList(problems) });
}

/** @throws DozvonError `campaign-file-unreadable` or `campaign-file-invalid` */
export function loadCampaignFile(path: string, references: CampaignReferences = {}): CampaignSpec {
  return parseCampaign(readCampaignText(path), path, references);
}

/** @throws DozvonError `campaign-file-unreadable` */
export function readCampaignText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const words = { file: path, cause: cause instanceof Error ? cause.message : String(cause) };
    throw dozvonError('campaign-file-unreadable', words, cause);
  }
}

/** The fields of a file that reads back as the same campaign, as JSON has them; what is as by default is left out. */
export function campaignFields(spec: CampaignSpec): Readonly<Record<string, unknown>> {
  const file = z.encode(campaignSchema, toFile(spec));
  return withoutDefaults(file, campaignJsonSchema) as Readonly<Record<string, unknown>>;
}

/** The same as the text of a file. */
export function formatCampaign(spec: CampaignSpec): string {
  return stringify(campaignFields(spec), { lineWidth: 0 });
}
