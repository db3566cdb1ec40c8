/** What people do here (design §1). Programmes have keys with scopes instead. */
export const roles = ['specialist', 'operator', 'supervisor', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Parts of the API that a key may be given, each for reading or for writing. */
export const keyAreas = [
  'lists',
  'campaigns',
  'people',
  'do-not-call',
  'attempts',
  'reports',
  'trunks',
  'policies',
  'webhooks',
  'payments',
] as const;
export type KeyArea = (typeof keyAreas)[number];
export type Scope = `${KeyArea}:${'read' | 'write'}` | 'numbers:read';

/** Every scope a key may have. `numbers:read` shows whole telephone numbers. */
export const scopes: readonly Scope[] = [
  ...keyAreas.flatMap((area): Scope[] => [`${area}:read`, `${area}:write`]),
  'numbers:read',
];

export function isScope(text: string): text is Scope {
  return scopes.some((scope) => scope === text);
}

/** Who sees whole telephone numbers: those who talk to people or answer for the list; money needs none. */
export const seesNumbers = {
  specialist: true,
  operator: true,
  supervisor: true,
  manager: false,
  admin: true,
} as const satisfies Record<Role, boolean>;
