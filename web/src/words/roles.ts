import type { Role } from '../api/codes.ts';
import type { Word } from './word.ts';

export const roleWords = {
  specialist: { ru: 'специалист', en: 'specialist' },
  operator: { ru: 'оператор', en: 'operator' },
  supervisor: { ru: 'старший смены', en: 'supervisor' },
  manager: { ru: 'руководитель', en: 'manager' },
  admin: { ru: 'администратор', en: 'admin' },
} as const satisfies Record<Role, Word>;
