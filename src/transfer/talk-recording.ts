import type { DeskKit } from './desk-kit.ts';
import { SideRecordings } from './side-recordings.ts';

type RecordingKit = Pick<DeskKit, 'control' | 'attach'>;

/** The recording of one talk: the whole, and each side apart. */
export class TalkRecording {
  readonly #kit: RecordingKit;
  readonly name: string;
  readonly #sides: SideRecordings;

  private constructor(kit: RecordingKit, personLeg: string, name: string) {
    this.#kit = kit;
    this.name = name;
    this.#sides = new SideRecordings(kit, personLeg, name);
  }

  /** A recording that cannot start is a loss to be seen, never the end of a call. @returns why it is lost */
  static async start(
    kit: RecordingKit,
    bridge: string,
    personLeg: string,
    name: string,
  ): Promise<TalkRecording | { readonly lost: string }> {
    const answer = await kit.control.recordBridge(bridge, name);
    return answer.ok ? new TalkRecording(kit, personLeg, name) : { lost: answer.message };
  }

  async stop(): Promise<void> {
    await this.#kit.control.stopRecording(this.name);
    await this.#sides.stop();
  }
}
