import type { Role } from './access.ts';

/** What leaves no trace in the record: the page says it once the server has answered. */
export const tourMarks = ['words', 'sound', 'forecast', 'wall', 'dashboard', 'report', 'trunks', 'health'] as const;
export type TourMark = (typeof tourMarks)[number];

/** What the record itself proves, of the time since the tour began. */
export type TourFact = 'started' | 'heard' | 'finished' | 'handed-over' | 'talked' | 'written';

/** By what a step is known to be done: a line of the audit log, a fact of the record, or a mark of the page. */
export type TourSign = { readonly audit: string } | { readonly fact: TourFact } | { readonly mark: TourMark };

export interface TourStep {
  readonly id: string;
  readonly sign: TourSign;
}

const step = (id: string, sign: TourSign): TourStep => ({ id, sign });

/** The first steps of each role, in their order. A click ticks none of them; what came of it does. */
export const tourOf = {
  specialist: [
    step('list', { audit: 'uploads.load' }),
    step('message', { mark: 'words' }),
    step('hear', { mark: 'sound' }),
    step('forecast', { mark: 'forecast' }),
    step('start', { fact: 'started' }),
    step('watch', { fact: 'heard' }),
    step('transfer', { fact: 'handed-over' }),
    step('result', { fact: 'finished' }),
  ],
  operator: [
    step('shift', { audit: 'desk.begin' }),
    step('ready', { audit: 'desk.state' }),
    step('talk', { fact: 'talked' }),
    step('outcome', { fact: 'written' }),
  ],
  supervisor: [
    step('wall', { mark: 'wall' }),
    step('phone', { audit: 'desk.begin' }),
    step('listen', { audit: 'wall.listen' }),
    step('recording', { audit: 'recordings.play' }),
  ],
  manager: [
    step('dashboard', { mark: 'dashboard' }),
    step('report', { mark: 'report' }),
    step('recording', { audit: 'recordings.play' }),
  ],
  admin: [step('health', { mark: 'health' }), step('trunk', { mark: 'trunks' }), step('user', { audit: 'users.add' })],
} as const satisfies Record<Role, readonly TourStep[]>;
