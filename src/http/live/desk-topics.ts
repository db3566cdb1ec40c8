import { deskView } from '../../adapters/postgres/transfer/desk-view.ts';
import { wallView } from '../../adapters/postgres/transfer/wall-view.ts';
import type { Topic } from './topic.ts';

/** The operator's own place: state, call, notes that wait, the day. The supervisor's wall: everybody and every queue. */
export const deskTopics: readonly Topic[] = [
  {
    name: 'desk',
    roles: ['operator', 'supervisor', 'admin'],
    personal: true,
    everyMs: 1000,
    read: async ({ pool }, { account, visitor }) =>
      visitor.kind === 'user' ? deskView(pool, account.id, visitor.userId) : null,
  },
  {
    name: 'wall',
    roles: ['supervisor', 'admin'],
    everyMs: 1000,
    read: ({ pool }, { account }) => wallView(pool, account.id),
  },
];
