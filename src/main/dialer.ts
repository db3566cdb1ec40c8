import { randomUUID } from 'node:crypto';
import { listen } from '../adapters/postgres/listen.ts';
import { openPool, readsByKey } from '../adapters/postgres/pool.ts';
import { PostgresHands } from '../adapters/postgres/transfer/hands.ts';
import { PostgresInbound } from '../adapters/postgres/transfer/inbound.ts';
import { PostgresOperators } from '../adapters/postgres/transfer/operators.ts';
import { PostgresOrders } from '../adapters/postgres/transfer/orders.ts';
import type { CallEvent } from '../domain/call-control.ts';
import { HandDials } from '../transfer/hand-dials.ts';
import { inboundPrompts } from '../transfer/inbound.ts';
import { OrderDesk } from '../transfer/order-desk.ts';
import { EvidenceKeeper } from './evidence.ts';
import { greetingBy, loadInboundPrompts } from './inbound-prompts.ts';
import { NodeEvents } from './node-events.ts';
import { makeNodeParts, type NodeParts } from './node-parts.ts';
import { hangUpOrphans } from './orphan-channels.ts';
import type { RoleKit, Running } from './role-kit.ts';
import { promptShelf } from './speech.ts';
import { systemClock } from './system-clock.ts';
import { TrunkHealthKeeper } from './trunk-health.ts';

/** How long live calls may go on when the process is asked to stop. */
const graceMs = 10_000;
/** The channel list is laid beside the record so often even when nothing was lost. */
const reconcileEveryMs = 60_000;

/** The dialer of one Asterisk node: takes work, places calls, holds conversations. */
export async function startDialer(kit: RoleKit): Promise<Running> {
  const { config, addresses, log, node: wanted } = kit;
  const node = addresses.asterisk.find((each) => wanted === undefined || each.name === wanted);
  if (!node) throw new Error(`No Asterisk node ${wanted ?? ''} in the configuration`);
  const pool = openPool(addresses.databaseUrl, 'dialer', 12, readsByKey);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  const prompt = await loadInboundPrompts(promptShelf(), inboundPrompts);

  const health = new TrunkHealthKeeper(kit, node, pool);
  const { control, switchboard, desk, dialer, renderer } = makeNodeParts(kit, node, pool, health, (event: CallEvent) =>
    events.handle(event),
  );
  const attach = switchboard.attach.bind(switchboard);
  const store = new PostgresInbound(pool);
  const greeting = greetingBy(renderer);
  const inbound = { control, store, desk, node: node.name, newId: randomUUID, attach, prompt, greeting };
  const operators = new PostgresOperators(pool);
  const evidence = new EvidenceKeeper(pool, config, node, log, () => dialer.lease);
  const reconcile = async (): Promise<void> => {
    await dialer.reconcile();
    if (dialer.lease) await hangUpOrphans(control, () => switchboard.attached(), systemClock.now(), log);
    await evidence.gather();
  };
  const events = new NodeEvents({ control, config, addresses, operators, desk, inbound, log, reconcile });

  const hands = new HandDials({ desk, control, dialer, store: new PostgresHands(pool), clock: systemClock, log });
  const phones = () => events.operatorsChanged();
  const orders = new OrderDesk({ store: new PostgresOrders(pool), desk, hands, log, phones });
  const changes = followRecord(kit, { events, orders, desk, dialer });
  events.run(
    'start',
    dialer.start(async () => {
      await desk.recover(node.name);
      control.start();
    }),
  );
  const timer = setInterval(() => control.connected && events.run('reconcile', reconcile()), reconcileEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await evidence.stop();
      await dialer.stop(graceMs);
      await changes.stop();
      await health.stop();
      switchboard.close();
      await control.stop();
      await pool.end();
    },
  };
}

type Followers = Pick<NodeParts, 'desk' | 'dialer'> & { readonly events: NodeEvents; readonly orders: OrderDesk };

/** What other processes write down and this node has to do: phones, orders of desks, trunks. */
function followRecord(kit: RoleKit, { events, orders, desk, dialer }: Followers): { stop(): Promise<void> } {
  const channels: Readonly<Record<string, () => void>> = {
    dozvon_operators: () => events.run('operators', events.operatorsChanged()),
    dozvon_desk_orders: () => events.run('desk order', orders.wake()),
    dozvon_desk: () => desk.wake(),
  };
  kit.onTrunks((before) => {
    const served = events.trunksChanged(before).then(() => dialer.trunksChanged());
    events.run('trunks', served);
  });
  return listen(kit.addresses.databaseUrl, Object.keys(channels), (channel) => channels[channel]?.(), kit.log);
}
