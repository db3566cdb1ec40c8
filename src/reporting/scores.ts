import { columns } from './columns.ts';
import type { Report } from './report.ts';

/**
 * What supervisors gave: an operator and a score card a row. The card is the one that the talk was scored by then, so a card that
 * changed since changes no row. `recordingId` is the talk with the lowest score: the one to listen to first.
 */
export const scoresReport = {
  name: 'scores',
  about: 'score cards: talks listened to, average and lowest score of each operator, who scored',
  wholeAccount: true,
  groups: ['operator', 'card'],
  columns: columns({
    operator: 'text',
    card: 'text',
    scored: 'integer',
    average: 'percent',
    lowest: 'percent',
    scoredBy: 'text',
    recordingId: 'id',
  }),
} as const satisfies Report;

/** The same scores criterion by criterion: marks given of the marks that the line had. */
export const scoreLinesReport = {
  name: 'score-lines',
  about: 'score cards line by line: how much of each criterion an operator reaches',
  wholeAccount: true,
  groups: ['operator', 'card', 'criterion'],
  columns: columns({
    operator: 'text',
    card: 'text',
    criterion: 'text',
    scored: 'integer',
    average: 'percent',
    lowest: 'percent',
    recordingId: 'id',
  }),
} as const satisfies Report;

/** Every talk that was scored, the newest first, with its marks in words. */
export const scoredCallsReport = {
  name: 'scored-calls',
  about: 'talks that were scored: marks, note, who scored, the recording',
  wholeAccount: true,
  groups: ['operator', 'card', 'scoredBy'],
  columns: columns({
    scoredAt: 'time',
    operator: 'text',
    debtor: 'debtor',
    card: 'text',
    average: 'percent',
    marks: 'text',
    note: 'text',
    scoredBy: 'text',
    recordingId: 'id',
    attemptId: 'id',
  }),
} as const satisfies Report;
