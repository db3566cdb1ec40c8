import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CampaignSpec } from '../../../src/domain/campaign-spec.ts';
import type { AccountId, CampaignId } from '../../../src/domain/ids.ts';
import { bundledBook } from '../../../src/policy/bundled.ts';
import { Hours, hoursBy, turnsOf } from '../../../src/scheduling/hours.ts';
import type { RunningCampaign } from '../../../src/scheduling/ports.ts';
import { campaignSpec } from '../../support/campaign-spec.ts';

const ask = hoursBy(bundledBook());

function campaign(zones: readonly (readonly string[])[], over: Partial<CampaignSpec> = {}): RunningCampaign {
  return {
    id: randomUUID() as CampaignId,
    accountId: randomUUID() as AccountId,
    spec: campaignSpec({ policies: ['ru-230fz'], ...over }),
    places: zones.map((each, i) => ({ place: i + 1, zones: each })),
    idle: undefined,
  };
}

/** A Tuesday without holidays: 08:00–22:00 by 230-FZ in each person's zone. */
const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

describe('where a campaign may call now', () => {
  it('given noon in Moscow, then it calls from east to west, but nobody where the day is over', () => {
    const places = [['Europe/Moscow'], ['Asia/Vladivostok'], ['Asia/Yekaterinburg'], ['Asia/Kamchatka']];
    const open = new Hours(ask).of(campaign(places), at('09:00'));
    // 12:00, 19:00, 14:00 and 21:00 on the walls there.
    expect(open).toEqual({ open: [0, 4, 2, 3, 1], closed: [] });
    const later = new Hours(ask).of(campaign(places), at('12:00'));
    // 15:00, 22:00, 17:00 and midnight: two of them are closed, until eight in the morning there.
    expect(later.open).toEqual([0, 3, 1]);
    expect(later.closed.map(({ place, answer }) => [place, answer.why, answer.until?.toISOString()])).toEqual([
      [2, 'window', '2026-11-24T22:00:00.000Z'],
      [4, 'window', '2026-11-24T20:00:00.000Z'],
    ]);
  });

  it('given somebody who may be in Moscow or in Vladivostok, then only the hours that both have', () => {
    const both = ['Asia/Vladivostok', 'Europe/Moscow'];
    expect(ask(campaign([]).spec, both, at('09:00'))).toEqual({ open: true });
    expect(ask(campaign([]).spec, both, at('13:00'))).toMatchObject({ open: false, why: 'zone-unknown-window' });
  });

  it("given the campaign's own hours are over, then that is the reason", () => {
    const schedule = { days: ['tue' as const], fromMinute: 600, toMinute: 660 };
    const { spec } = campaign([], { schedule });
    expect(ask(spec, ['Europe/Moscow'], at('07:30'))).toEqual({ open: true });
    expect(ask(spec, ['Europe/Moscow'], at('09:00'))).toMatchObject({
      open: false,
      why: 'schedule',
      until: new Date('2026-12-01T07:00:00Z'),
    });
  });

  it('given an answer of a moment ago, then the policy is not asked again for ten seconds', () => {
    let asked = 0;
    const hours = new Hours(() => {
      asked += 1;
      return { open: true };
    });
    const one = campaign([['Europe/Moscow']]);
    for (const second of ['00', '03', '09']) hours.of(one, new Date(`2026-11-24T09:00:${second}Z`));
    expect(asked).toBe(1);
    hours.of(one, new Date('2026-11-24T09:00:11Z'));
    expect(asked).toBe(2);
    hours.keep([]);
    hours.of(one, new Date('2026-11-24T09:00:12Z'));
    expect(asked).toBe(3);
  });

  it('given open places, then whoever is called again comes before all who were not called yet', () => {
    expect(turnsOf([0, 4, 2])).toEqual([0, 8, 4, 1, 9, 5]);
  });
});
