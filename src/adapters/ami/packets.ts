import type { Packet } from 'asterisk-manager';
import type { Reachability, RegistrationState, RtpQuality } from '../../domain/trunk-watch.ts';
import { textOf } from './ami-link.ts';

const registrationStates: Readonly<Record<string, RegistrationState>> = {
  Registered: 'registered',
  Unregistered: 'unregistered',
  Rejected: 'rejected',
  Stopped: 'stopped',
};

/** Words of `ContactStatus` and `ContactStatusDetail`, Asterisk 16 to 22. */
const reachabilities: Readonly<Record<string, Reachability>> = {
  Reachable: 'reachable',
  Unreachable: 'unreachable',
};

/** Samples a second of A-law and mu-law: RTCP counts jitter in samples. */
const samplesPerMs = 8;

export interface ContactReport {
  readonly endpoint: string;
  readonly reachability: Reachability;
  readonly roundTripMs?: number;
}

/** From the event `ContactStatus` or from a row of `PJSIPShowEndpoint`. */
export function contactReport(packet: Packet): ContactReport {
  const word = textOf(packet, 'contactstatus') || textOf(packet, 'status');
  const reachability = reachabilities[word] ?? 'unknown';
  const microseconds = Number(textOf(packet, 'roundtripusec'));
  return {
    endpoint: textOf(packet, 'endpointname') || textOf(packet, 'aor'),
    reachability,
    ...(reachability === 'reachable' && microseconds > 0 ? { roundTripMs: microseconds / 1000 } : {}),
  };
}

/** From a row of `PJSIPShowRegistrationsOutbound`; the object's name is the trunk's. */
export function registrationReport(packet: Packet): { trunk: string; state: RegistrationState } {
  return { trunk: textOf(packet, 'objectname'), state: registrationStates[textOf(packet, 'status')] ?? 'unregistered' };
}

/**
 * From `RTCPReceived` (what the far side says of our audio) or `RTCPSent` (what we say of theirs).
 * @returns `undefined` for reports without a report block, and for channels that are not SIP
 */
export function qualityReport(packet: Packet): RtpQuality | undefined {
  const trunk = /^PJSIP\/(.+)-[0-9a-f]+$/.exec(textOf(packet, 'channel'))?.[1];
  const lost = textOf(packet, 'report0fractionlost');
  if (trunk === undefined || lost === '') return undefined;
  const roundTripSeconds = Number(textOf(packet, 'rtt'));
  return {
    channelId: textOf(packet, 'uniqueid'),
    trunk,
    direction: textOf(packet, 'event') === 'RTCPReceived' ? 'sent' : 'received',
    // An eight-bit fraction: RFC 3550, section 6.4.1.
    lossPercent: (Number(lost) / 256) * 100,
    lostPackets: Number(textOf(packet, 'report0cumulativelost')),
    jitterMs: Number(textOf(packet, 'report0iajitter')) / samplesPerMs,
    ...(roundTripSeconds > 0 ? { roundTripMs: roundTripSeconds * 1000 } : {}),
  };
}
