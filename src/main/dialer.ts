import { randomUUID } from 'node:crypto';
import { createCallControl } from '../adapters/ari/pick-transport.ts';
import { PostgresAttempts } from '../adapters/postgres/dialing/attempts.ts';
import { PostgresLeases } from '../adapters/postgres/dialing/leases.ts';
import { listen } from '../adapters/postgres/listen.ts';
import { openPool } from '../adapters/postgres/pool.ts';
import { PostgresCampaigns } from '../adapters/postgres/scheduling/campaigns.ts';
import { PostgresInbound } from '../adapters/postgres/transfer/inbound.ts';
import { PostgresOperators } from '../adapters/postgres/transfer/operators.ts';
import { PostgresTransfers } from '../adapters/postgres/transfer/transfers.ts';
import { HopperReader } from '../adapters/redis/hopper.ts';
import { rate } from '../billing/rate.ts';
import { CallPreparation } from '../conversation/prepare-call.ts';
import { Switchboard } from '../conversation/switchboard.ts';
import { Dialer } from '../dialing/dialer.ts';
import { judge } from '../dialing/judge.ts';
import { LeaseKeeper } from '../dialing/lease-keeper.ts';
import type { CallEvent } from '../domain/call-control.ts';
import type { NodeName } from '../domain/ids.ts';
import { bundledBook } from '../policy/bundled.ts';
import { Desk } from '../transfer/desk.ts';
import { InboundCall, inboundPrompts } from '../transfer/inbound.ts';
import { CampaignSpecs } from './campaign-specs.ts';
import { decideBy } from './contact-policy.ts';
import { converse } from './converse.ts';
import { loadInboundPrompts } from './inbound-prompts.ts';
import { personDay } from './person-day.ts';
import type { RoleKit, Running } from './role-kit.ts';
import { makeRenderer, promptShelf } from './speech.ts';
import { systemClock } from './system-clock.ts';
import { dialTrunks, pushEndpoints } from './trunks.ts';
import { unansweredDisposition } from './unanswered.ts';

/** How long live calls may go on when the process is asked to stop. */
const graceMs = 10_000;
/** The channel list is laid beside the record so often even when nothing was lost. */
const reconcileEveryMs = 60_000;

/** The dialer of one Asterisk node: takes work, places calls, holds conversations. */
export async function startDialer(kit: RoleKit): Promise<Running> {
  const { config, addresses, log } = kit;
  const name = process.env.DOZVON_NODE;
  const node = addresses.asterisk.find((each) => name === undefined || each.name === name);
  if (!node) throw new Error(`No Asterisk node ${name ?? ''} in the configuration`);
  const pool = openPool(addresses.databaseUrl, 'dialer', 12);
  pool.on('error', (error) => log.warn({ error }, 'a connection to the record broke'));
  const store = new PostgresAttempts(pool);
  const specs = new CampaignSpecs(new PostgresCampaigns(pool));
  const operators = new PostgresOperators(pool);
  const { app, user, password, transport } = node;
  const control = createCallControl({ node: node.name, url: node.ari, user, password, app, transport, log });
  const owner = randomUUID();
  const keeper = new LeaseKeeper(
    new PostgresLeases(pool),
    systemClock,
    log,
    node.name as NodeName,
    owner,
    () => control.connected,
  );
  const unclaimed = (event: CallEvent): void => onUnclaimed(event);
  const switchboard = new Switchboard(control, unclaimed);
  const attach = (id: string, handle: (event: CallEvent) => void): void => switchboard.attach(id, handle);
  const desk = new Desk({
    control,
    store: new PostgresTransfers(pool),
    clock: systemClock,
    log,
    recordingPrefix: '',
    wrapUpMs: 2000,
    newId: randomUUID,
    attach,
  });
  const shelf = promptShelf();
  const renderer = makeRenderer(addresses.folders.cache, node.sounds);
  const preparation = new CallPreparation({ renderer, shelf, log, spec: (id) => specs.get(id), today: personDay });
  const dialer = new Dialer({
    store,
    keeper,
    control,
    hopper: new HopperReader(addresses.redisUrl, log),
    preparation,
    clock: systemClock,
    log,
    trunks: dialTrunks(config),
    spec: (id) => specs.get(id),
    decide: decideBy(bundledBook()),
    converse: (reserved, at) => converse({ control, clock: systemClock, log, desk, store }, reserved, at),
    unanswered: (trunk, facts) => unansweredDisposition(config, trunk, facts),
    judge: (facts) => judge(facts, rate),
    attach,
  });
  const prompt = await loadInboundPrompts(shelf, inboundPrompts);
  const inbound = {
    control,
    store: new PostgresInbound(pool),
    desk,
    node: node.name,
    newId: randomUUID,
    attach,
    prompt,
  };
  let claimed = false;

  const onConnected = async (): Promise<void> => {
    const logins = await operators.logins();
    await pushEndpoints(control, config, addresses, logins, log);
    for (const { login } of logins) {
      const online = await control.endpointOnline(login);
      await desk.phone(login, online.ok && online.value);
    }
    if (claimed) await dialer.reconcile();
  };
  const onUnclaimed = (event: CallEvent): void => {
    if (event.type === 'connected') run('connect', onConnected());
    if (event.type === 'endpoint') run('endpoint', desk.phone(event.endpoint.replace(/^PJSIP\//, ''), event.online));
    if (event.type === 'entered') {
      if (event.args[0] === 'inbound') run('inbound', new InboundCall(inbound, event).run(event));
      else void control.hangUp(event.channel.id);
    }
  };
  const run = (what: string, work: Promise<void>): void => {
    work.catch((error: unknown) => log.error({ error, what }, 'an event was not handled'));
  };
  const changes = listen(
    addresses.databaseUrl,
    ['dozvon_operators'],
    () => control.connected && run('operators', onConnected()),
    log,
  );
  control.start();
  const started = dialer.start().then(() => {
    claimed = true;
    if (control.connected) run('connect', dialer.reconcile());
  });
  run('start', started);
  const timer = setInterval(() => control.connected && run('reconcile', dialer.reconcile()), reconcileEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await dialer.stop(graceMs);
      await changes.stop();
      switchboard.close();
      await control.stop();
      await pool.end();
    },
  };
}
