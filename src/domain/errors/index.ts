import { accessErrors } from './access.ts';
import { billingErrors } from './billing.ts';
import { callControlErrors } from './call-control.ts';
import { campaignErrors } from './campaign.ts';
import { configErrors } from './config.ts';
import { consentErrors } from './consent.ts';
import { deskErrors } from './desk.ts';
import { DozvonError, type ErrorParams } from './dozvon-error.ts';
import { evidenceErrors } from './evidence.ts';
import { generalErrors } from './general.ts';
import { intakeErrors } from './intake.ts';
import { numberingErrors } from './numbering.ts';
import { paymentErrors } from './payments.ts';
import { peopleErrors } from './people.ts';
import { policyErrors } from './policy.ts';
import { recordingErrors } from './recordings.ts';
import { reportingErrors } from './reporting.ts';
import { retentionErrors } from './retention.ts';
import { schedulingErrors } from './scheduling.ts';
import { speechErrors } from './speech.ts';
import { stackErrors } from './stack.ts';
import { trunkErrors } from './trunks.ts';
import { uploadErrors } from './uploads.ts';

/** The catalogue: one file an area, joined here. `docs/errors.md` is generated from it. */
export const errorCatalogue = {
  ...generalErrors,
  ...configErrors,
  ...campaignErrors,
  ...speechErrors,
  ...stackErrors,
  ...callControlErrors,
  ...intakeErrors,
  ...reportingErrors,
  ...schedulingErrors,
  ...policyErrors,
  ...paymentErrors,
  ...billingErrors,
  ...peopleErrors,
  ...consentErrors,
  ...numberingErrors,
  ...deskErrors,
  ...accessErrors,
  ...uploadErrors,
  ...evidenceErrors,
  ...retentionErrors,
  ...recordingErrors,
  ...trunkErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

/** The only way to make an error for a person. */
export function dozvonError(code: ErrorCode, params: ErrorParams = {}, cause?: unknown): DozvonError {
  return new DozvonError(code, errorCatalogue[code], params, cause);
}

export { DozvonError };
