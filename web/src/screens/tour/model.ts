import type { Mark, Tour } from '../../api/tour.ts';

/** Where a step is taken; a step without a place is taken where one is already. */
export const stepPlaces: Readonly<Record<string, string>> = {
  list: '/lists/load',
  message: '/campaigns/new',
  start: '/campaigns/new',
  watch: '/campaigns',
  result: '/campaigns',
  shift: '/desk',
  ready: '/desk',
  wall: '/wall',
  phone: '/wall',
  listen: '/wall',
  recording: '/recordings',
  dashboard: '/dashboard',
  report: '/reports',
  health: '/settings/health',
  trunk: '/settings/trunks',
  user: '/settings/users',
};

/** The first step that is not done; undefined when all are. */
export function currentStep({ steps }: Tour): string | undefined {
  return steps.find(({ done }) => !done)?.id;
}

export function doneCount({ steps }: Tour): number {
  return steps.filter(({ done }) => done).length;
}

/** Answers of the server that are a step and leave no other trace: the beginning of a query's or mutation's key → mark. */
const marks: Readonly<Record<string, Mark>> = {
  words: 'words',
  'hear-sound': 'sound',
  'make-forecast': 'forecast',
  wall: 'wall',
  bill: 'report',
  dashboard: 'dashboard',
  reports: 'report',
  'settings/trunks': 'trunks',
  'settings/doctor': 'health',
};

export function markOf(key: readonly unknown[] | undefined): Mark | undefined {
  const [area, part] = key ?? [];
  return marks[`${area}/${part}`] ?? (typeof area === 'string' ? marks[area] : undefined);
}
