import { describe, expect, it } from 'vitest';
import { contactReport, qualityReport, registrationReport } from '../../../../src/adapters/ami/packets.ts';

describe('AMI packets', () => {
  it('reads loss as RFC 3550 writes it, 32 of 256 being 12.5 %, and jitter in samples of 8 kHz', () => {
    const packet = {
      event: 'RTCPReceived',
      channel: 'PJSIP/volga-south-0000001f',
      uniqueid: 'a1',
      rtt: '0.0250',
      report0fractionlost: '32',
      report0cumulativelost: '40',
      report0iajitter: '80',
    };
    expect(qualityReport(packet)).toEqual({
      channelId: 'a1',
      trunk: 'volga-south',
      direction: 'sent',
      lossPercent: 12.5,
      lostPackets: 40,
      jitterMs: 10,
      roundTripMs: 25,
    });
  });

  it('makes nothing of a report without a block, and of a channel that is not SIP', () => {
    expect(qualityReport({ event: 'RTCPSent', channel: 'PJSIP/volga-00000001', uniqueid: 'a1' })).toBeUndefined();
    expect(qualityReport({ event: 'RTCPSent', channel: 'Local/1@x-1', report0fractionlost: '0' })).toBeUndefined();
  });

  it.each([
    [{ contactstatus: 'Reachable', roundtripusec: '849', endpointname: 'far' }, 'reachable', 0.849],
    [{ contactstatus: 'Unreachable', roundtripusec: '0', endpointname: 'far' }, 'unreachable', undefined],
    [{ status: 'NonQualified', roundtripusec: '0', endpointname: 'far' }, 'unknown', undefined],
    [{ contactstatus: 'Removed', roundtripusec: '0', endpointname: 'far' }, 'unknown', undefined],
  ])('reads the contact %j', (packet, reachability, roundTripMs) => {
    const report = contactReport(packet);
    expect(report.endpoint).toBe('far');
    expect(report.reachability).toBe(reachability);
    expect(report.roundTripMs).toBe(roundTripMs);
  });

  it.each([
    ['Registered', 'registered'],
    ['Unregistered', 'unregistered'],
    ['Rejected', 'rejected'],
    ['Stopped', 'stopped'],
    ['Something new', 'unregistered'],
  ])('reads a registration that is %s', (status, state) => {
    expect(registrationReport({ objectname: 'volga', status })).toEqual({ trunk: 'volga', state });
  });
});
