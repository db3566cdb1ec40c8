/** Areas of actions; `audit.areas.<area>` of the texts. */
export const areas = [
  'auth',
  'users',
  'keys',
  'campaigns',
  'uploads',
  'lists',
  'people',
  'dnc',
  'recordings',
  'trunks',
  'caller-ids',
  'policy',
  'rate-cards',
  'retention',
  'webhooks',
  'desk',
  'wall',
  'outside',
  'payments',
  'disputes',
  'reports',
  'prompts',
  'person',
  'status',
  'me',
] as const;

/** The text of an action: a name without dots, which would be steps into the texts. */
export function nameOfAction(action: string): string {
  return `audit.actions.${action.replaceAll('.', '_')}`;
}
