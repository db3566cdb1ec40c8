import { createTrunkWatch } from '../adapters/ami/trunk-watch.ts';
import { saveTrunkHealth } from '../adapters/postgres/dialing/trunk-states.ts';
import type { Pool } from '../adapters/postgres/pool.ts';
import type { RtpQuality } from '../domain/trunk-watch.ts';
import type { AsteriskAddress } from '../stack/stack.ts';
import type { RoleKit } from './role-kit.ts';

/** From here on people ask "what did you say?" (ITU-T G.113: packet loss without concealment). */
const lossPercent = 5;
/** Reports of calls that this process never hears of again are dropped beyond this number. */
const mostCalls = 5000;

/** Watches the trunks of a node: registrations go to the record, bad audio is remembered until its call ends. */
export class TrunkHealthKeeper {
  readonly #poor = new Set<string>();
  readonly #stop: () => Promise<void>;

  constructor({ config, log }: RoleKit, node: AsteriskAddress, pool: Pool) {
    const { ami, user, password } = node;
    if (!ami) {
      log.warn({ node: node.name }, 'this node has no manager interface: its trunks are not watched');
      this.#stop = async () => undefined;
      return;
    }
    const watch = createTrunkWatch({
      node: node.name,
      host: ami.host,
      port: ami.port,
      user,
      password,
      log,
      lossPercent,
    });
    watch.onEvent((event) => {
      if (event.type === 'quality') this.#note(event.quality);
      if (event.type !== 'health' || !(event.health.trunk in config.trunks)) return;
      saveTrunkHealth(pool, event.health).catch((error: unknown) => {
        log.warn({ error, trunk: event.health.trunk }, 'the health of a trunk was not written');
      });
    });
    watch.start();
    this.#stop = () => watch.stop();
  }

  /** Labels of a call that has ended: what its audio was like. */
  labels(channelId: string): string[] {
    return this.#poor.delete(channelId) ? ['audio-loss'] : [];
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  #note({ channelId, lossPercent: lost }: RtpQuality): void {
    if (lost < lossPercent || this.#poor.size >= mostCalls) return;
    this.#poor.add(channelId);
  }
}
