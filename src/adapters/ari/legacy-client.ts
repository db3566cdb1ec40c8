import { createRequire } from 'node:module';
import type { WebSocket } from 'ws';
import type { ControlLog } from '../control-log.ts';

/** What swagger-client hands to the callbacks of an operation. */
export interface SwaggerReply {
  readonly status: number;
  readonly data: unknown;
}

type SwaggerOperation = (
  args: Record<string, unknown>,
  success: (reply: SwaggerReply) => void,
  error: (reply: SwaggerReply) => void,
) => void;

/**
 * The parts of npm `ari-client` 2.2.0 that are used. Two are private, and on purpose: its own wrapper of `_swagger` drops
 * the HTTP status, and `_ws` is the only way to its socket. The package has not changed since 2020 and is pinned.
 */
export interface LegacyClient {
  readonly _ws: WebSocket;
  readonly _swagger: { readonly apis: Readonly<Record<string, Readonly<Record<string, SwaggerOperation>>>> };
  start(apps: readonly string[]): unknown;
  on(type: '*', listener: (event: unknown) => void): void;
}

interface LegacyModule {
  connect(url: string, user: string, password: string): PromiseLike<LegacyClient>;
}

type Handlers = Record<string, (response: unknown) => unknown>;

interface ShredModule {
  prototype: { request(options: { on?: Handlers }): unknown };
}

let loaded: LegacyModule | undefined;

/** Loads the package on first use (it brings 70 others) and mends what would end or disturb the process. */
export function loadLegacyModule(log: ControlLog): LegacyModule {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const within = createRequire(require.resolve('ari-client'));
  const module = within('ari-client') as LegacyModule;
  const swagger = createRequire(within.resolve('swagger-client'));
  guardHandlers(swagger('shred') as ShredModule, log);
  // swagger-client prints through a global of this name, on standard output, and keeps all it printed for ever.
  Reflect.set(globalThis, 'log', () => undefined);
  loaded = module;
  return module;
}

/** A failed load or a reply that is no JSON throws inside an HTTP callback, which would end the process. */
function guardHandlers(shred: ShredModule, log: ControlLog): void {
  const request = shred.prototype.request;
  shred.prototype.request = function guarded(options) {
    for (const [name, handler] of Object.entries(options.on ?? {})) {
      if (options.on === undefined) break;
      options.on[name] = (response) => {
        try {
          return handler(response);
        } catch (error) {
          log.debug({ error: String(error) }, 'ari-client could not read a reply');
          return undefined;
        }
      };
    }
    return request.call(this, options);
  };
}
