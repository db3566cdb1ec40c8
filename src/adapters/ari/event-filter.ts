import { callEventTypes, endpointEventType } from './call-events.ts';
import type { AriConnection } from './connection.ts';

/** Not events of calls, yet the filter of an application holds them back too: without them every request would time out. */
const alwaysAllowed = ['RESTResponse', 'ApplicationReplaced'];

/**
 * Makes the server send only what the port knows: half of the events of a call are never serialised.
 * Servers before 16.3 have no filter and send all; that costs time and nothing else.
 */
export async function filterEvents(connection: AriConnection, app: string, endpointApp: string): Promise<void> {
  const filter = (applicationName: string, types: readonly string[]) => {
    const allowed = [...types, ...alwaysAllowed].map((type) => ({ type }));
    return connection.request('applications.filter', { applicationName }, { allowed });
  };
  await Promise.all([filter(app, callEventTypes), filter(endpointApp, [endpointEventType])]);
}
