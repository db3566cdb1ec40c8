/** What a debtor must hear: the message as `dozvon say` makes it, and as the bank of fragments does when engines are busy. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRenderer } from '../../src/adapters/speech/make-renderer.ts';
import { campaignReferences } from '../../src/cli/campaign-references.ts';
import { promptFolder, speechPrograms } from '../../src/cli/speech-programs.ts';
import { loadCampaignFile } from '../../src/config/campaign-file.ts';
import { readAudio, samplesPerSecond } from '../carrier/audio-file.ts';

export interface Spoken {
  readonly whole: Int16Array;
  /** Where the sum is named, in samples: nobody else's message has this part. */
  readonly sum: readonly [number, number];
}

export interface Debtor {
  readonly phone: string;
  readonly name: string;
  readonly debt: { readonly amount: string; readonly due: string; readonly service: string };
}

export interface Speaker {
  /** The message of one debtor in each of its forms. */
  of(debtor: Debtor): Promise<readonly Spoken[]>;
  stop(): Promise<void>;
}

/** @param sounds sentences that a product has spoken already lie here, so that engines need not speak them again */
export async function startSpeaker(campaignFile: string, sounds: string): Promise<Speaker> {
  const spec = loadCampaignFile(campaignFile, campaignReferences());
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-spoken-'));
  await cp(join(sounds, 'fragments'), join(folder, 'fragments'), { recursive: true });
  const request = { message: spec.message, creditor: spec.creditor ?? spec.account };
  const places = { programs: speechPrograms(), promptFolders: [promptFolder], folder, nowMs: Date.now };
  const renderers = (['sentences', 'bank'] as const).map((mode) => makeRenderer({ ...places, mode }));
  const prepared = await Promise.all(
    renderers.map(async (renderer) => ({ renderer, plan: await renderer.prepare(request) })),
  );
  return {
    of: ({ phone, name, debt }) =>
      Promise.all(
        prepared.map(async ({ renderer, plan }) => {
          const result = await renderer.render(plan, { vars: { phone, name, debt }, today: '2026-01-01' });
          if (!result.ok) throw new Error(result.problem.message);
          const whole = await readAudio(`${result.file}.alaw`);
          const at = (mark: string) => result.marks.find((each) => each.name === mark)?.atMs ?? 0;
          const sample = (ms: number) => Math.round((ms * samplesPerSecond) / 1000);
          return { whole, sum: [sample(at('sum-begin')), sample(at('sum-end'))] as const };
        }),
      ),
    stop: () => rm(folder, { recursive: true }),
  };
}
