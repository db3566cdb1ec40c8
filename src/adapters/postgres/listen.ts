import pg from 'pg';
import type { Log } from '../../domain/log.ts';

/** Listens for notifications of the record for ever; a lost connection is opened again. */
export function listen(
  url: string,
  channels: readonly string[],
  heard: (channel: string, payload: string) => void,
  log: Log,
): { stop(): Promise<void> } {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const open = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'dozvon listen', keepAlive: true });
    client = next;
    next.on('notification', (message) => heard(message.channel, message.payload ?? ''));
    next.on('error', (error) => log.warn({ error }, 'the connection that listens to the record broke'));
    next.on('end', again);
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
      // Whatever was notified while nobody listened.
      for (const channel of channels) heard(channel, '');
    } catch (error) {
      log.warn({ error }, 'the record cannot be listened to; trying again');
      again();
    }
  };
  const again = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      void open();
    }, 500);
  };
  void open();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch((error: unknown) => log.debug({ error }, 'the listening connection was gone already'));
    },
  };
}
