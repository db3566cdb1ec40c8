import { accessWords } from './access.ts';
import { campaignWords } from './campaigns.ts';
import { deskWords } from './desk.ts';
import type { ErrorWords } from './entry.ts';
import { listWords } from './lists.ts';
import { paymentWords } from './payments.ts';
import { peopleWords } from './people.ts';
import { recordingWords } from './recordings.ts';
import { reportWords } from './reports.ts';
import { serverWords } from './servers.ts';
import { speechWords } from './speech.ts';
import { trunkWords } from './trunks.ts';

/** The server's error catalogue in Russian. English comes from the server with each error. */
export const errorWords: ErrorWords = {
  ...accessWords,
  ...campaignWords,
  ...deskWords,
  ...listWords,
  ...paymentWords,
  ...peopleWords,
  ...recordingWords,
  ...reportWords,
  ...serverWords,
  ...speechWords,
  ...trunkWords,
};

export { valueWords } from './values.ts';
