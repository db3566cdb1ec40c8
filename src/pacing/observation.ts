/**
 * What a pacer sees. Instants are seconds of one clock that never goes back, with any origin; the caller reads that clock.
 */
export interface Observation {
  readonly at: number;
  readonly operators: readonly OperatorSight[];
  /** When each call was started that nobody answered yet. A call belongs here from its reservation on, not from its INVITE. */
  readonly ringing: readonly number[];
  /** Press-1: when each call was answered that hears the message and has not pressed. */
  readonly hearing: readonly number[];
  /** People who want an operator (answered, or pressed) and have none. */
  readonly waiting: number;
  readonly room: Room;
  /** One for each cap that binds (policies may name several). Empty: nobody may be abandoned, as under a cap of 0 %. */
  readonly windows: readonly AbandonmentWindow[];
  /** Seconds until dialling ends for the day. */
  readonly secondsLeft: number;
}

/**
 * An operator of the campaign. `talking` also stands for one to whom a call was offered; `away` for breaks, other calls and
 * logged out. A leaving operator finishes what he is at and takes no more.
 */
export interface OperatorSight {
  readonly state: 'ready' | 'talking' | 'wrap-up' | 'away';
  readonly since: number;
  readonly leaving: boolean;
}

/** Most calls that may start now, whatever the operators do. */
export interface Room {
  /** Free lines of the trunks and of the campaign. */
  readonly lines: number;
  /** Starts that the rate of the trunks grants until the next decision. */
  readonly rate: number;
}

export interface AbandonmentWindow {
  /** Per cent of `answered`. */
  readonly capPercent: number;
  /** People who wanted an operator and either got one or were abandoned. */
  readonly answered: number;
  readonly abandoned: number;
}
