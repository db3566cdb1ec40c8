/** Parts in the order in which they start; they stop in the reverse order. */
export const partNames = ['postgres', 'redis', 'asterisk', 'carrier', 'api', 'scheduler', 'dialer'] as const;
export type PartName = (typeof partNames)[number];

/** Parts that are our own code, run by `src/main.ts --role NAME`, in the order in which they start. */
export const roleNames = ['api', 'scheduler', 'dialer'] as const satisfies readonly PartName[];
export type RoleName = (typeof roleNames)[number];

export function isRole(name: string): name is RoleName {
  return (roleNames as readonly string[]).includes(name);
}

/** What a command needs running. Absent: everything. */
export interface StackNeeds {
  readonly parts?: readonly PartName[];
  /** `up`: a configuration that has changed takes effect. Else what runs is left as it is. */
  readonly apply?: boolean;
}

/** One process of the stack, as `status` shows it. */
export interface ProcessRecord {
  readonly name: string;
  readonly pid: number;
  /** When this very process started, ISO 8601 in UTC. */
  readonly since: string;
  /** How often the part was started again after it died. */
  readonly restarts: number;
}

export interface AsteriskAddress {
  readonly name: string;
  /** Base of the REST interface, such as `http://127.0.0.1:8088/ari`. */
  readonly ari: string;
  /** The manager interface; absent: this node's trunks are not watched. */
  readonly ami?: HostPort;
  readonly user: string;
  readonly password: string;
  readonly transport: 'auto' | 'websocket' | 'ari-client';
  /** Name of our Stasis application on this node. */
  readonly app: string;
  /** Folder that this Asterisk and we both see: spoken messages go there. */
  readonly sounds: string;
  /** Folder with `recording/` as Asterisk writes it; absent when it is on another machine. */
  readonly spool?: string;
  /** The file in which this Asterisk writes down the events of its calls; absent: no evidence is to be had from it. */
  readonly callLog?: string;
  /** Where phones and trunks reach it; absent when it is not ours. */
  readonly sip?: HostPort;
}

export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/** The simulated network: one Asterisk with three doors, told apart by port. */
export interface CarrierAddress {
  readonly sip: HostPort;
  /** The door with a calls-per-second guard. */
  readonly guard: HostPort;
  /** The door that can be switched off. */
  readonly switchable: HostPort;
  readonly ami: HostPort;
  readonly user: string;
  readonly password: string;
  /** Everything this Asterisk writes lies below: call log, recordings of what the personas heard. */
  readonly folder: string;
  /** Simulated operators: phones that register to our Asterisk. */
  readonly operators: readonly { readonly name: string; readonly password: string }[];
}

/** Where the parts of one instance are reached: from the configuration, else from what was chosen at first start. */
export interface StackAddresses {
  readonly instance: string;
  readonly state: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly asterisk: readonly AsteriskAddress[];
  readonly http: { readonly host: string; readonly port: number; readonly url: string };
  /** Where phones of operators register; absent when no Asterisk is ours. */
  readonly sip?: HostPort;
  readonly carrier?: CarrierAddress;
  /** Files that people and programmes made: recordings, exports. */
  readonly folders: { readonly sounds: string; readonly recordings: string; readonly cache: string };
}

/** A running stack. */
export interface Stack extends StackAddresses {
  readonly processes: readonly ProcessRecord[];
}
