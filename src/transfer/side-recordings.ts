import type { CallControl, CallEvent } from '../domain/call-control.ts';
import { type RecordingSide, recordingSides, sideNames } from '../domain/recording-sides.ts';

export interface SideRecordingsKit {
  readonly control: CallControl;
  attach(channelId: string, handle: (event: CallEvent) => void): void;
}

/** What comes from the person, and what the person hears of everybody else. */
const directions = { person: 'in', operator: 'out' } as const satisfies Record<RecordingSide, 'in' | 'out'>;

/**
 * Records each side of a talk apart, beside the recording of the whole, so that a picture shows who spoke when. The person's leg is
 * listened to, for it stays while pages come and go. What fails here is not missed: the whole talk is recorded anyway.
 */
export class SideRecordings {
  readonly #kit: SideRecordingsKit;
  readonly #snoops: readonly string[];

  /** @param recording name of the whole talk's */
  constructor(kit: SideRecordingsKit, personLeg: string, recording: string) {
    this.#kit = kit;
    this.#snoops = recordingSides.map((side) => this.#listen(personLeg, side, sideNames(recording)[side]));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#snoops.map((snoop) => this.#kit.control.hangUp(snoop)));
  }

  /** @returns the snoop's id: the recording's name */
  #listen(leg: string, side: RecordingSide, name: string): string {
    const { control, attach } = this.#kit;
    attach(name, (event) => {
      if (event.type === 'entered') void control.recordChannel(name, name);
    });
    void control.snoop(leg, name, directions[side], 'none');
    return name;
  }
}
