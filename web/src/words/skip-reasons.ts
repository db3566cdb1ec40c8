import type { SkipReason } from '../api/codes.ts';
import type { Word } from './word.ts';

export interface SkipWord extends Word {
  /** `all`: nobody is dialled for it; `people`: it holds some people back. */
  readonly binds: 'all' | 'people';
}

/** Why a person is not being dialled now (screens D.3); the sentences are `why.<code>` of the texts. */
export const skipWords = {
  'no-consent': { ru: 'нет согласия', en: 'no consent', binds: 'people' },
  'do-not-call': { ru: 'не звонить', en: 'do not call', binds: 'people' },
  stopped: { ru: 'запрет', en: 'stopped', binds: 'people' },
  cap: { ru: 'лимит исчерпан', en: 'cap reached', binds: 'people' },
  held: { ru: 'ждёт исхода', en: 'held', binds: 'people' },
  window: { ru: 'вне часов', en: 'outside hours', binds: 'people' },
  'zone-unknown-window': { ru: 'пояс неизвестен', en: 'zone unknown', binds: 'people' },
  'retry-spent': { ru: 'попытки кончились', en: 'retries used up', binds: 'people' },
  'left-list': { ru: 'выбыл', en: 'left the list', binds: 'people' },
  paid: { ru: 'оплатил', en: 'paid', binds: 'people' },
  review: { ru: 'на проверке', en: 'in review', binds: 'people' },
  where: { ru: 'не по условию', en: 'filtered out', binds: 'people' },
  holdout: { ru: 'контрольная группа', en: 'holdout', binds: 'people' },
  schedule: { ru: 'вне расписания', en: 'outside the schedule', binds: 'people' },
  paused: { ru: 'пауза', en: 'paused', binds: 'all' },
  'dialer-down': { ru: 'обзвон не запущен', en: 'dialer down', binds: 'all' },
  clock: { ru: 'часы расходятся', en: 'clock wrong', binds: 'all' },
  'trunk-down': { ru: 'канал связи не работает', en: 'trunk down', binds: 'all' },
  'spending-cap': { ru: 'предел расходов', en: 'spending cap', binds: 'all' },
  operators: { ru: 'нет операторов', en: 'no operators', binds: 'all' },
  abandonment: { ru: 'много брошенных', en: 'too many abandoned', binds: 'all' },
  lines: { ru: 'нет линий', en: 'lines full', binds: 'all' },
  rate: { ru: 'предел темпа', en: 'rate limit', binds: 'all' },
} as const satisfies Record<SkipReason, SkipWord>;
