import type { CallEvent } from '../domain/call-control.ts';
import type { Disposition } from '../domain/disposition.ts';

/** What the person's call tells, and asks when it ends. */
export interface DialledTalk {
  handle(event: CallEvent): void;
  end(): {
    readonly disposition: Disposition;
    readonly heardMs: number;
    readonly keys: string;
    readonly firstAudioMs: undefined;
    readonly labels: readonly string[];
  };
}
