import type { Role } from '../api/codes.ts';
import type { IconName } from '../ui/icon.tsx';

/** A place of the rail; its name is `nav.<key>` of the texts. */
export interface Place {
  readonly key:
    | 'dashboard'
    | 'today'
    | 'lists'
    | 'campaigns'
    | 'people'
    | 'calls'
    | 'desk'
    | 'wall'
    | 'recordings'
    | 'reports'
    | 'settings';
  readonly to: string;
  readonly icon: IconName;
  /** Second key after `G`. */
  readonly go: string;
}

const places = {
  dashboard: { key: 'dashboard', to: '/dashboard', icon: 'dashboard', go: 'b' },
  today: { key: 'today', to: '/today', icon: 'today', go: 't' },
  lists: { key: 'lists', to: '/lists', icon: 'lists', go: 'l' },
  campaigns: { key: 'campaigns', to: '/campaigns', icon: 'campaigns', go: 'c' },
  people: { key: 'people', to: '/people', icon: 'people', go: 'p' },
  calls: { key: 'calls', to: '/calls', icon: 'calls', go: 'a' },
  reports: { key: 'reports', to: '/reports', icon: 'reports', go: 'r' },
  desk: { key: 'desk', to: '/desk', icon: 'desk', go: 'd' },
  recordings: { key: 'recordings', to: '/recordings', icon: 'recordings', go: 'z' },
  wall: { key: 'wall', to: '/wall', icon: 'wall', go: 'w' },
  settings: { key: 'settings', to: '/settings', icon: 'settings', go: 's' },
} as const satisfies Record<string, Place>;

/** What each role has in its rail, home first. The server refuses the rest anyway. */
const rails: Readonly<Record<Role, readonly Place[]>> = {
  specialist: [places.today, places.lists, places.campaigns, places.people, places.calls, places.reports],
  operator: [places.desk],
  supervisor: [
    places.wall,
    places.recordings,
    places.calls,
    places.people,
    places.campaigns,
    places.reports,
    places.settings,
  ],
  manager: [
    places.dashboard,
    places.reports,
    places.campaigns,
    places.calls,
    places.recordings,
    places.people,
    places.settings,
  ],
  admin: [places.today, places.lists, places.campaigns, places.people, places.reports, places.wall, places.settings],
};

/** The rail of a person with these roles: without doubles, in the order of the roles. */
export function railOf(roles: readonly Role[]): readonly Place[] {
  return [...new Set(roles.flatMap((role) => rails[role]))];
}

/** Where log-in leads. */
export function homeOf(roles: readonly Role[]): string {
  return railOf(roles)[0]?.to ?? '/today';
}
