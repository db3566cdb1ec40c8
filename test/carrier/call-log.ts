/** The simulated network's own log of calls: an outside witness that knows nothing of the product's data. */
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { waitFor } from '../support/wait-for.ts';

/** One call, written when it has ended. Fields that did not apply are absent. */
export interface CarrierCall {
  /** When the INVITE came. */
  readonly time: Date;
  /** `person` called by the engine; `operator` phone called by it; `caller` who called it; `probe` (status-NNN). */
  readonly kind: 'person' | 'operator' | 'caller' | 'probe';
  readonly trunk: 'sim' | 'guarded' | 'switchable';
  /** As dialled; for a caller the number that he called. */
  readonly number: string;
  readonly from: string;
  readonly callId: string;
  /** Two digits, `operator` or `caller`. */
  readonly persona?: string;
  readonly answeredAt?: Date;
  readonly endedAt: Date;
  readonly endedBy: 'person' | 'far' | 'carrier';
  /** Final status when the carrier refused the call itself. */
  readonly sipStatus?: number;
  readonly keys: string;
  /** File with what was heard (16-bit mono WAV, 8 kHz). */
  readonly heard?: string;
}

type RawCall = Readonly<Record<string, string>>;

/** All calls that have ended, in the order of their ends. A missing file is a network that nobody has called yet. */
export async function readCallLog(file: string): Promise<CarrierCall[]> {
  if (!existsSync(file)) return [];
  const text = await readFile(file, 'utf8');
  // A line that is being written has no end yet.
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => parseCall(JSON.parse(line) as RawCall));
}

function parseCall(raw: RawCall): CarrierCall {
  const known = (name: string) => (raw[name] ? { [name]: raw[name] } : {});
  return {
    time: new Date(raw.time ?? ''),
    kind: raw.kind as CarrierCall['kind'],
    trunk: raw.trunk as CarrierCall['trunk'],
    number: raw.number ?? '',
    from: raw.from ?? '',
    callId: raw.callId ?? '',
    endedAt: new Date(raw.endedAt ?? ''),
    endedBy: raw.endedBy as CarrierCall['endedBy'],
    keys: raw.keys ?? '',
    ...known('persona'),
    ...known('heard'),
    ...(raw.answeredAt ? { answeredAt: new Date(raw.answeredAt) } : {}),
    ...(raw.sipStatus ? { sipStatus: Number(raw.sipStatus) } : {}),
  };
}

/** The first call in the log that fits, its recording complete. @throws Error when none is there within the deadline */
export async function waitForCall(
  file: string,
  fits: (call: CarrierCall) => boolean,
  deadlineMs = 10_000,
): Promise<CarrierCall> {
  const found = await waitFor('a call in the log of the carrier', deadlineMs, async () =>
    (await readCallLog(file)).find(fits),
  );
  const { heard } = found;
  if (heard !== undefined) await waitFor(`the end of ${heard}`, 5000, () => isComplete(heard));
  return found;
}

/** A recording is closed a moment after the call: then its header tells its true length. */
async function isComplete(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(44), 0, 44, 0);
    return bytesRead === 44 && buffer.readUInt32LE(40) === (await handle.stat()).size - 44;
  } finally {
    await handle.close();
  }
}
