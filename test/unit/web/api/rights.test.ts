import { expect, it } from 'vitest';
import type { Role } from '../../../../web/src/api/codes.ts';
import { may, type Right } from '../../../../web/src/api/rights.ts';
import { rights } from '../../../http/support/rights.ts';

const letters = { specialist: 's', operator: 'o', supervisor: 'v', manager: 'm', admin: 'a' } as const satisfies Record<
  Role,
  string
>;
const roles = Object.keys(letters) as Role[];

it.each<[Right, readonly string[]]>([
  [
    'steer',
    ['campaigns.start', 'campaigns.pause', 'campaigns.resume', 'campaigns.cancel', 'campaigns.take-back-cancel'],
  ],
  ['campaign', ['campaigns.run', 'campaigns.change', 'uploads.send']],
  ['stop', ['people.set-stop']],
  ['dossier', ['people.export']],
])('given the right "%s", then the screens offer it to exactly those whom the server lets', (right, routes) => {
  for (const route of routes) {
    const server = roles.filter((role) => rights[route]?.includes(letters[role]));
    expect(roles.filter((role) => may({ roles: [role] }, right))).toEqual(server);
  }
});
