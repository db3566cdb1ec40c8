/** SIPp as the far side: for load, and as a peer that is no Asterisk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireProgram } from '../../src/stack/tools.ts';
import { waitFor } from '../support/wait-for.ts';
import { byeOfCallee, head, sdp } from './sipp-messages.ts';

export interface SippChoice {
  readonly port: number;
  readonly rtpPort: number;
  /** From INVITE to 200, milliseconds. Default 200. */
  readonly answerAfterMs?: number;
  /** The callee hangs up this long after the answer; absent: waits for our BYE. */
  readonly hangUpAfterMs?: number;
  /** Refuses every call at once with this status and reason, such as `503 Service Unavailable`. */
  readonly refuse?: string;
}

/** One call as the far side saw it. Times are milliseconds since 1970. */
export interface SippCall {
  readonly callId: string;
  readonly number: string;
  readonly invitedAt: number;
  /** Our BYE or the callee's; absent while the call lives and for a call without an answer. */
  readonly endedAt?: number;
}

export interface SippCallee {
  readonly pid: number;
  /** Call-IDs and called numbers of the INVITEs so far, in order: an outside witness. */
  invites(): Promise<{ readonly callId: string; readonly number: string }[]>;
  /** The same with times. */
  calls(): Promise<SippCall[]>;
  stop(): Promise<void>;
}

/** Answers every call on a UDP port of loopback. It is up when this settles. @throws DozvonError `program-missing` */
export async function startSippCallee(choice: SippChoice): Promise<SippCallee> {
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-sipp-'));
  await writeFile(join(dir, 'callee.xml'), scenario(choice));
  const args = ['-sf', 'callee.xml', '-i', '127.0.0.1', '-p', `${choice.port}`, '-mp', `${choice.rtpPort}`];
  // Without -l it stops taking calls at a small default; with standard input open it would read keys from it.
  const options = ['-l', '5000', '-nostdin', '-trace_logs', '-log_file', join(dir, 'invites.log')];
  const child = spawn(requireProgram('sipp', 'sip-tester'), [...args, ...options], {
    cwd: dir,
    stdio: 'ignore',
  });
  await waitFor('SIPp on its port', 10_000, async () => {
    if (child.exitCode !== null) throw new Error(`SIPp ended at start with ${child.exitCode}`);
    return isBound(choice.port);
  });
  return {
    pid: child.pid ?? -1,
    invites: async () => (await readCalls(dir)).map(({ callId, number }) => ({ callId, number })),
    calls: () => readCalls(dir),
    stop: async () => {
      // SIGTERM would wait for open calls.
      const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGKILL');
      await gone;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Looked up, not tried: a bind of ours could take the port from it. */
async function isBound(port: number): Promise<boolean> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return (await readFile('/proc/net/udp', 'latin1')).includes(`:${hex} `);
}

async function readCalls(dir: string): Promise<SippCall[]> {
  if (!(await readdir(dir)).includes('invites.log')) return [];
  const text = await readFile(join(dir, 'invites.log'), 'utf8');
  const ends = new Map(
    [...text.matchAll(/^END (\S+) .*\s([\d.]+)$/gm)].map(([, callId = '', at]) => [callId, Number(at) * 1000]),
  );
  return [...text.matchAll(/^INVITE (\S+) (\S+) .*\s([\d.]+)$/gm)].map(([, callId = '', number = '', at]) => {
    const endedAt = ends.get(callId);
    return { callId, number, invitedAt: Number(at) * 1000, ...(endedAt === undefined ? {} : { endedAt }) };
  });
}

function scenario({ answerAfterMs = 200, hangUpAfterMs, refuse }: SippChoice): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="callee">
  <recv request="INVITE" crlf="true"><action>
    <ereg regexp="sip:([^@]+)@" search_in="hdr" header="To:" assign_to="all,number"/>
    <ereg regexp=".*" search_in="hdr" header="From:" assign_to="theirs"/>
    <ereg regexp=".*" search_in="hdr" header="To:" assign_to="ours"/>
    <ereg regexp="sip:[^>;]+" search_in="hdr" header="Contact:" assign_to="target"/>
    <log message="INVITE [call_id] [$number] [timestamp]"/>
  </action></recv>
  <Reference variables="all,theirs,ours,target"/>
${refuse === undefined ? conversation(answerAfterMs, hangUpAfterMs) : refusal(refuse)}
</scenario>
`;
}

const contact = '      Contact: <sip:[local_ip]:[local_port];transport=[transport]>';
const empty = `      Content-Length: 0

]]></send>`;

const refusal = (status: string) => `  <send><![CDATA[${head(status)}${empty}
  <recv request="ACK" crlf="true"/>`;

const conversation = (answerAfterMs: number, hangUpAfterMs: number | undefined) =>
  `  <send><![CDATA[${head('180 Ringing')}${contact}
${empty}
  <pause milliseconds="${answerAfterMs}"/>
  <send retrans="500"><![CDATA[${head('200 OK')}${contact}
${sdp}]]></send>
  <recv request="ACK" crlf="true"/>
${hangUpAfterMs === undefined ? waitForBye : `  <pause milliseconds="${hangUpAfterMs}"/>\n${byeOfCallee(end)}`}`;

const end = '<log message="END [call_id] [timestamp]"/>';

const waitForBye = `  <recv request="BYE"><action>${end}</action></recv>
  <send><![CDATA[${head('200 OK', '')}${empty}`;
