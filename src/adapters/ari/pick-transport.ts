import { dozvonError } from '../../domain/errors/index.ts';
import type { ControlLog } from '../control-log.ts';
import { AriCallControl } from './ari-call-control.ts';
import { AriConnection } from './connection.ts';
import { EndpointWatch } from './endpoint-watch.ts';
import { filterEvents } from './event-filter.ts';
import { claimCredentials } from './legacy-credentials.ts';
import { openLegacyLink } from './legacy-link.ts';
import type { OpenLink } from './link.ts';
import { serverVersion, speaksRestOverWebsocket } from './server-version.ts';
import { openWebsocketLink } from './websocket-link.ts';

/** `auto` looks at the server's version before each connection. */
export type AriTransport = 'auto' | 'websocket' | 'ari-client';

export interface CallControlOptions {
  /** Name of the node in `dozvon.yaml`; for messages only. */
  readonly node: string;
  /** Such as `http://127.0.0.1:8088/ari`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Stasis application. A second one, `<app>-endpoints`, is used on the same socket to watch endpoints. */
  readonly app: string;
  readonly transport: AriTransport;
  readonly log: ControlLog;
  /** How long a request waits for its reply; 8 s unless told. A dead connection is found out after 5 s in any case. */
  readonly requestTimeoutMs?: number;
}

/**
 * Call control of one Asterisk node. Nothing happens before `start()`.
 * @throws DozvonError `asterisk-credentials-differ`, `asterisk-path-unsupported` with the transport `ari-client`
 */
export function createCallControl(options: CallControlOptions): AriCallControl {
  const { node, url, user, password, app, transport, log, requestTimeoutMs = 8000 } = options;
  if (transport === 'ari-client') claimCredentials(options);
  const endpointApp = `${app}-endpoints`;
  const endpoints = new EndpointWatch(endpointApp);
  const connection = new AriConnection({
    node,
    target: { url, user, password, apps: [app, endpointApp], requestTimeoutMs, log },
    version: (signal) => serverVersion(node, url, user, password, signal),
    transportFor: (version) => pickTransport(options, version),
    prepare: async (opened) => {
      await filterEvents(opened, app, endpointApp);
      await endpoints.renew(opened);
    },
  });
  return new AriCallControl(connection, app, endpoints);
}

function pickTransport(options: CallControlOptions, version: string): OpenLink {
  const able = speaksRestOverWebsocket(version);
  if (options.transport === 'websocket' && !able)
    throw dozvonError('asterisk-too-old-for-websocket', { node: options.node, version });
  if (options.transport === 'websocket' || (options.transport === 'auto' && able)) return openWebsocketLink;
  claimCredentials(options);
  return openLegacyLink;
}
