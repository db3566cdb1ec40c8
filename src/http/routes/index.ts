import type { Route } from '../route.ts';
import { accountRoutes } from './accounts.ts';
import { attemptRoutes } from './attempts.ts';
import { auditRoutes } from './audit.ts';
import { authRoutes } from './auth.ts';
import { billRoutes } from './bill.ts';
import { boardRoutes } from './board.ts';
import { callerIdRoutes } from './caller-ids.ts';
import { campaignFileRoutes } from './campaign-files.ts';
import { campaignRoutes } from './campaigns.ts';
import { columnRoutes } from './columns.ts';
import { dashboardRoutes } from './dashboard.ts';
import { deskRoutes } from './desk.ts';
import { deskCallRoutes } from './desk-calls.ts';
import { deskWorkRoutes } from './desk-work.ts';
import { disputeRoutes } from './disputes.ts';
import { doNotCallRoutes } from './do-not-call.ts';
import { keyRoutes } from './keys.ts';
import { listRoutes } from './lists.ts';
import { liveRoutes } from './live.ts';
import { meRoutes } from './me.ts';
import { messageRoutes } from './messages.ts';
import { outsideRoutes } from './outside.ts';
import { paymentDeskRoutes } from './payment-desk.ts';
import { paymentRoutes } from './payments.ts';
import { peopleRoutes } from './people.ts';
import { personLimitRoutes } from './person-limits.ts';
import { policyRoutes } from './policies.ts';
import { policyDocumentRoutes } from './policy-documents.ts';
import { promiseRoutes } from './promises.ts';
import { promptRoutes } from './prompts.ts';
import { rateCardRoutes } from './rate-cards.ts';
import { recordingWorkRoutes } from './recording-work.ts';
import { recordingRoutes } from './recordings.ts';
import { reportViewRoutes } from './report-views.ts';
import { reportRoutes } from './reports.ts';
import { retentionRoutes } from './retention.ts';
import { statusRoutes } from './status.ts';
import { tourRoutes } from './tours.ts';
import { trunkCheckRoutes } from './trunk-checks.ts';
import { trunkEntryRoutes } from './trunk-entry.ts';
import { trunkRoutes } from './trunks.ts';
import { templateRoutes, uploadRoutes } from './uploads.ts';
import { userRoutes } from './users.ts';
import { wallRoutes } from './wall.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route. An area is a file here and a line in this list. */
export const routes: readonly Route[] = [
  ...authRoutes,
  ...meRoutes,
  ...columnRoutes,
  ...tourRoutes,
  ...userRoutes,
  ...keyRoutes,
  ...accountRoutes,
  ...auditRoutes,
  ...campaignRoutes,
  ...campaignFileRoutes,
  ...reportRoutes,
  ...reportViewRoutes,
  ...dashboardRoutes,
  ...billRoutes,
  ...disputeRoutes,
  ...uploadRoutes,
  ...messageRoutes,
  ...promptRoutes,
  ...templateRoutes,
  ...attemptRoutes,
  ...doNotCallRoutes,
  ...listRoutes,
  ...peopleRoutes,
  ...personLimitRoutes,
  ...paymentRoutes,
  ...paymentDeskRoutes,
  ...policyRoutes,
  ...recordingRoutes,
  ...recordingWorkRoutes,
  ...statusRoutes,
  ...trunkRoutes,
  ...trunkEntryRoutes,
  ...trunkCheckRoutes,
  ...webhookRoutes,
  ...liveRoutes,
  ...deskRoutes,
  ...deskCallRoutes,
  ...deskWorkRoutes,
  ...wallRoutes,
  ...boardRoutes,
  ...callerIdRoutes,
  ...outsideRoutes,
  ...policyDocumentRoutes,
  ...promiseRoutes,
  ...rateCardRoutes,
  ...retentionRoutes,
];
