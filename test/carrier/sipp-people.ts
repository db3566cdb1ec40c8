/** SIPp as a whole town: the last two digits of the number choose who picks up. A scenario, and how to read its log. */
import { byeOfCallee, head, sdp } from './sipp-messages.ts';

/** Last two digits of a number, and what its owner does. */
export const manners = { hears: '00', hangsUp: '01', busy: '10' } as const;
export type Manner = keyof typeof manners;

/** How long the one who hangs up listens; a contact begins at one second heard. */
const listensMs = 1500;
const answerAfterMs = 200;

/**
 * All voice goes to one port of the far side, where nobody listens. A port a call, as SIPp counts them, walks through the engine's
 * own block: a call there heard all others, and 16 to 27 people a run were taken for voicemail.
 */
const mute = sdp.replace('[auto_media_port]', '[media_port]');

/** One call as the far side saw it. Instants are milliseconds since 1970. */
export interface SeenCall {
  readonly callId: string;
  readonly number: string;
  readonly invitedAt: number;
  /** Our ACK came: both sides agree about the answer, a 200 or a 486. */
  readonly agreedAt?: number;
  /** The engine hung up, the person did, or the person was busy. */
  readonly endedAt?: number;
}

const logLine = /^([IAE]) ([\d.]+) ([\d.]+) (\S+)(?: (\S+))?$/gm;

/** Calls in the order of their INVITEs; an INVITE that came twice is one call. */
export function readSeenCalls(text: string): SeenCall[] {
  const calls = new Map<string, SeenCall>();
  for (const [, what = '', s = '0', us = '0', callId = '', number = ''] of text.matchAll(logLine)) {
    const at = Number(s) * 1000 + Number(us) / 1000;
    const call = calls.get(callId);
    if (what === 'I' && !call) calls.set(callId, { callId, number, invitedAt: at });
    if (what === 'A' && call && call.agreedAt === undefined) calls.set(callId, { ...call, agreedAt: at });
    if (what === 'E' && call && call.endedAt === undefined) calls.set(callId, { ...call, endedAt: at });
  }
  return [...calls.values()];
}

/** @param contactPort where the engine sends what belongs to a call that is up: the wire's port, not SIPp's own */
export function peopleScenario(contactPort: number): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="people">
  <recv request="INVITE" crlf="true"><action>
    <ereg regexp="sip:([^@]+)@" search_in="hdr" header="To:" assign_to="all,number"/>
    <ereg regexp="sip:[^@]*${manners.busy}@" search_in="hdr" header="To:" assign_to="busy"/>
    <ereg regexp="sip:[^@]*${manners.hangsUp}@" search_in="hdr" header="To:" assign_to="hangs"/>
    <ereg regexp=".*" search_in="hdr" header="From:" assign_to="theirs"/>
    <ereg regexp=".*" search_in="hdr" header="To:" assign_to="ours"/>
    <ereg regexp="sip:[^>;]+" search_in="hdr" header="Contact:" assign_to="target"/>
    <gettimeofday assign_to="s,us"/>
    <log message="I [$s] [$us] [call_id] [$number]"/>
  </action></recv>
  <Reference variables="all,theirs,ours,target"/>
  <nop next="1" test="busy"/>
${reply('180 Ringing', contactPort)}
  <pause milliseconds="${answerAfterMs}"/>
${reply('200 OK', contactPort, mute)}
${received('ACK', 'A')}
  <nop next="2" test="hangs"/>
${received('BYE', 'E')}
  <send next="9"><![CDATA[${head('200 OK', '')}      Content-Length: 0

]]></send>
  <label id="2"/>
  <recv request="BYE" timeout="${listensMs}" ontimeout="3"><action>${log('E')}</action></recv>
  <send next="9"><![CDATA[${head('200 OK', '')}      Content-Length: 0

]]></send>
  <label id="3"/>
${ownBye}
  <nop next="9"/>
  <label id="1"/>
${reply('486 Busy Here', contactPort)}
  <recv request="ACK"><action>${log('A')}${log('E')}</action></recv>
  <label id="9"/>
  <nop/>
</scenario>
`;
}

const log = (what: string) => `
    <gettimeofday assign_to="s,us"/>
    <log message="${what} [$s] [$us] [call_id]"/>`;

const received = (request: string, what: string) =>
  `  <recv request="${request}"><action>${log(what)}
  </action></recv>`;

const reply = (status: string, contactPort: number, body = '      Content-Length: 0\n') =>
  `  <send${status.startsWith('180') ? '' : ' retrans="500"'}><![CDATA[${head(status)}      Contact: <sip:127.0.0.1:${contactPort}>
${body}
]]></send>`;

const ownBye = byeOfCallee(log('E'));
