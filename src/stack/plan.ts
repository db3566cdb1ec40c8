import { createHash } from 'node:crypto';
import type { StackAddresses } from './stack.ts';

/** How the watcher learns that a part does its work. Plain data: the plan goes to the watcher as a file. */
export type ReadyProbe =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'redis'; readonly port: number; readonly password: string }
  | { readonly kind: 'command'; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: 'file'; readonly file: string };

/** How to run, watch and stop one part. */
export interface PartPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Run as this user and group instead of ours. */
  readonly as?: { readonly uid: number; readonly gid: number };
  readonly ready: ReadyProbe;
  /** After so long without an answer the part counts as failed (and is still waited for). */
  readonly readySeconds: number;
  readonly stop: { readonly signal: NodeJS.Signals; readonly seconds: number };
}

/** Everything the watcher needs. */
export interface StackPlan {
  readonly addresses: StackAddresses;
  /** Absolute path; '' with the demo's defaults. Commands that name no file go on with this one. */
  readonly configFile: string;
  readonly logs: string;
  /** Counts the starts that failed: another try is another plan, so that its outcome is not taken for the old one. */
  readonly attempt: number;
  readonly parts: readonly PartPlan[];
}

/** Equal plans have equal fingerprints: a part is started anew only when something about it changed. */
export function fingerprint(plan: PartPlan | StackPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex').slice(0, 16);
}
