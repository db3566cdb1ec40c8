import { randomUUID } from 'node:crypto';
import { createCallControl } from '../adapters/ari/pick-transport.ts';
import { PostgresAttempts } from '../adapters/postgres/dialing/attempts.ts';
import { PostgresLeases } from '../adapters/postgres/dialing/leases.ts';
import { PostgresOutside } from '../adapters/postgres/dialing/outside.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import { PostgresTransfers } from '../adapters/postgres/transfer/transfers.ts';
import { HopperReader } from '../adapters/redis/hopper.ts';
import type { SpeechRenderer } from '../adapters/speech/renderer.ts';
import { rate, rateOutside } from '../billing/rate.ts';
import { unansweredDisposition } from '../config/unanswered.ts';
import { CallPreparation } from '../conversation/prepare-call.ts';
import type { PromptShelf } from '../conversation/speech-ports.ts';
import { Switchboard } from '../conversation/switchboard.ts';
import { Dialer } from '../dialing/dialer.ts';
import { judge } from '../dialing/judge.ts';
import { LeaseKeeper } from '../dialing/lease-keeper.ts';
import { mostLateMs } from '../dialing/place-call.ts';
import type { CallControl, CallEvent } from '../domain/call-control.ts';
import type { NodeName } from '../domain/ids.ts';
import { bookInForce } from '../policy/book-in-force.ts';
import { decideBy } from '../policy/decide-campaign.ts';
import type { AsteriskAddress } from '../stack/stack.ts';
import { Desk } from '../transfer/desk.ts';
import type { OutsideOrder } from '../transfer/outside-ports.ts';
import { CampaignSpecs } from './campaign-specs.ts';
import { converse } from './converse.ts';
import { personDay } from './person-day.ts';
import type { RoleKit } from './role-kit.ts';
import { nodeRenderer, ownPromptShelf } from './speech.ts';
import { systemClock } from './system-clock.ts';
import type { TrunkHealthKeeper } from './trunk-health.ts';
import { dialTrunks } from './trunks.ts';

/** Time for an operator's notes where no screen ends it. */
const wrapUpMs = 2000;

export interface NodeParts {
  readonly control: CallControl;
  readonly switchboard: Switchboard;
  readonly desk: Desk;
  readonly dialer: Dialer;
  readonly renderer: SpeechRenderer;
}

/** Joins the use cases of one node with their adapters. @param unclaimed events that belong to no known call */
export function makeNodeParts(
  kit: RoleKit,
  node: AsteriskAddress,
  pool: Pool,
  health: TrunkHealthKeeper,
  unclaimed: (event: CallEvent) => void,
): NodeParts {
  const { log } = kit;
  const { app, user, password, transport } = node;
  const control = createCallControl({ node: node.name, url: node.ari, user, password, app, transport, log });
  const switchboard = new Switchboard(control, unclaimed);
  const attach = (id: string, handle: (event: CallEvent) => void): void => switchboard.attach(id, handle);
  const store = new PostgresTransfers(pool);
  const clock = systemClock;
  // The dialer's calls are handed to the desk, and the desk has the dialer call numbers outside.
  const outside = { outside: (order: OutsideOrder) => dialer.outside(order) };
  const own = { recordingPrefix: '', wrapUpMs, newId: randomUUID, attach };
  const desk = new Desk({ control, store, outside, clock, log, ...own });
  const shelf = ownPromptShelf(pool, node.sounds, log);
  const renderer = nodeRenderer(node.sounds, shelf);
  const dialer: Dialer = makeDialer(kit, node, pool, health, control, desk, renderer, shelf, switchboard);
  return { control, switchboard, desk, dialer, renderer };
}

function makeDialer(
  { config, addresses, log }: RoleKit,
  node: AsteriskAddress,
  pool: Pool,
  health: TrunkHealthKeeper,
  control: CallControl,
  desk: Desk,
  renderer: SpeechRenderer,
  shelf: PromptShelf,
  switchboard: Switchboard,
): Dialer {
  const clock = systemClock;
  const decide = decideBy(bookInForce);
  const attach = switchboard.attach.bind(switchboard);
  const detach = switchboard.detach.bind(switchboard);
  const store = new PostgresAttempts(pool);
  const campaigns = new PostgresCampaigns(pool);
  const specs = new CampaignSpecs(campaigns);
  const spec = specs.get.bind(specs);
  const leases = new PostgresLeases(pool);
  const connected = (): boolean => control.connected;
  const keeper = new LeaseKeeper(leases, clock, log, node.name as NodeName, randomUUID(), connected);
  // The watcher starts this process again, and it claims the node anew: its live calls are the new owner's to judge.
  keeper.onLost = () => process.exit(1);
  return new Dialer({
    detach,
    store,
    outside: new PostgresOutside(pool),
    keeper,
    control,
    hopper: new HopperReader(addresses.redisUrl, log),
    preparation: new CallPreparation({
      renderer,
      shelf,
      log,
      spec,
      today: personDay,
      people: (id) => campaigns.people(id),
      year: () => clock.now().getFullYear(),
    }),
    clock,
    log,
    get trunks() {
      return dialTrunks(config);
    },
    spec,
    decide: (campaign, by) => decide({ ...campaign, ringMs: campaign.ringMs + mostLateMs }, by),
    converse: (reserved, at) => converse({ control, clock, log, desk, store, health }, reserved, at),
    unanswered: (trunk, facts) => unansweredDisposition(config, trunk, facts),
    judge: (facts) => judge(facts, rate),
    rateOutside,
    attach,
  });
}
