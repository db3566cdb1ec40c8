import { dozvonError } from '../domain/errors/index.ts';
import { attemptsReport } from './attempts.ts';
import { billReport } from './bill.ts';
import { campaignReport } from './campaign.ts';
import { collectedReport } from './collected.ts';
import { contactsReport } from './contacts.ts';
import { effectReport } from './effect.ts';
import { hangUpsReport } from './hang-ups.ts';
import { hoursReport } from './hours.ts';
import { operatorsReport } from './operators.ts';
import { promisesReport } from './promises.ts';
import { reasonsReport } from './reasons.ts';
import { redialsReport } from './redials.ts';
import type { Report } from './report.ts';
import { scoredCallsReport, scoreLinesReport, scoresReport } from './scores.ts';
import { targetsReport } from './targets.ts';

/** Every report. A new one is its description here and its SQL file. */
export const reports: readonly Report[] = [
  attemptsReport,
  contactsReport,
  billReport,
  targetsReport,
  redialsReport,
  campaignReport,
  hoursReport,
  hangUpsReport,
  effectReport,
  operatorsReport,
  promisesReport,
  collectedReport,
  reasonsReport,
  scoresReport,
  scoreLinesReport,
  scoredCallsReport,
];

/** @throws DozvonError `unknown-report` naming the reports that exist */
export function reportByName(name: string): Report {
  const report = reports.find((one) => one.name === name);
  if (!report) throw dozvonError('unknown-report', { name, names: reports.map((one) => one.name).join(', ') });
  return report;
}
