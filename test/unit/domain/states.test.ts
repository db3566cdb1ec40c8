import { describe, expect, it } from 'vitest';
import { type AttemptState, attemptMoves } from '../../../src/domain/attempt.ts';
import { type CampaignState, campaignMoves } from '../../../src/domain/campaign.ts';
import { type Disposition, strongest } from '../../../src/domain/disposition.ts';
import { type OperatorState, operatorMoves } from '../../../src/domain/operator.ts';
import { type TransferState, transferMoves } from '../../../src/domain/transfer.ts';
import { transition } from '../../../src/domain/transition.ts';

describe('a state changes only by its table', () => {
  it('given an allowed move, then it is made; given another, then it is refused by name', () => {
    expect(transition('attempt', attemptMoves, 'reserved', 'dialing')).toBe('dialing');
    expect(() => transition('attempt', attemptMoves, 'reserved', 'ended')).toThrow(
      'A attempt cannot go from "reserved" to "ended"',
    );
  });

  // Design §4, States.
  it.each<[AttemptState, readonly AttemptState[]]>([
    ['reserved', ['dialing', 'refused', 'released']],
    ['ended', []],
    ['refused', []],
    ['released', []],
    ['lost', ['unknown', 'ended']],
    ['unknown', ['ended']],
  ])('given an attempt that is %s, then it may become %s', (from, to) => {
    expect(new Set(attemptMoves[from])).toEqual(new Set(to));
  });

  it.each<AttemptState>(['dialing', 'ringing', 'answered'])(
    'given an attempt that was sent (%s), then it can be lost, and never be released',
    (from) => {
      const moves: readonly AttemptState[] = attemptMoves[from];
      expect(moves).toContain('lost');
      expect(moves).not.toContain('released');
    },
  );

  it.each<[CampaignState, CampaignState, boolean]>([
    ['running', 'paused', true],
    ['paused', 'running', true],
    ['running', 'finished', true],
    ['finished', 'running', true],
    ['cancelled', 'running', false],
    ['draft', 'running', false],
  ])('given a campaign that is %s, then %s is allowed: %s', (from, to, may) => {
    const moves: readonly CampaignState[] = campaignMoves[from];
    expect(moves.includes(to)).toBe(may);
  });

  it.each<[OperatorState, OperatorState, boolean]>([
    ['ready', 'offered', true],
    ['offered', 'talking', true],
    ['talking', 'wrap-up', true],
    ['wrap-up', 'ready', true],
    ['ready', 'break', true],
    ['talking', 'ready', false],
    ['offline', 'talking', false],
  ])('given an operator who is %s, then %s is allowed: %s', (from, to, may) => {
    const moves: readonly OperatorState[] = operatorMoves[from];
    expect(moves.includes(to)).toBe(may);
  });

  it.each<[TransferState, TransferState, boolean]>([
    ['queued', 'offered', true],
    ['offered', 'queued', true],
    ['offered', 'bridged', true],
    ['queued', 'overflowed', true],
    ['queued', 'bridged', false],
    ['bridged', 'abandoned', false],
    ['ended', 'queued', false],
  ])('given a transfer that is %s, then %s is allowed: %s', (from, to, may) => {
    const moves: readonly TransferState[] = transferMoves[from];
    expect(moves.includes(to)).toBe(may);
  });
});

describe('when several things happened in one call', () => {
  // Design §4: opted-out > wrong-person > promised > transferred > transfer-abandoned > callback-asked > voicemail, assistant > heard-full > heard-part > answered-silent.
  it.each<[readonly Disposition[], Disposition]>([
    [[], 'answered-silent'],
    [['heard-part'], 'heard-part'],
    [['heard-part', 'heard-full'], 'heard-full'],
    [['heard-full', 'voicemail'], 'voicemail'],
    [['voicemail', 'assistant'], 'voicemail'],
    [['assistant', 'callback-asked'], 'callback-asked'],
    [['callback-asked', 'transfer-abandoned'], 'transfer-abandoned'],
    [['transfer-abandoned', 'transferred'], 'transferred'],
    [['transferred', 'promised'], 'promised'],
    [['promised', 'wrong-person'], 'wrong-person'],
    [['wrong-person', 'opted-out', 'heard-full'], 'opted-out'],
  ])('given %j, then it is %s, in whatever order they happened', (happened, wanted) => {
    expect(strongest(new Set(happened))).toBe(wanted);
    expect(strongest(new Set([...happened].reverse()))).toBe(wanted);
  });
});
