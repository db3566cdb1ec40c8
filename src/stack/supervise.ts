import { Supervisor } from './supervisor.ts';

/** Entry of the watcher: `node src/stack/supervise.ts STATE`. SIGHUP: the plan changed. SIGTERM: stop everything. */
const state = process.argv[2];
if (!state) throw new Error('usage: supervise.ts STATE');

await supervise(state);

async function supervise(folder: string): Promise<void> {
  // A log that cannot be written (a full disk) is no reason to stop watching.
  process.stderr.on('error', () => undefined);
  const supervisor = new Supervisor(folder, (text) => process.stderr.write(`${new Date().toISOString()} ${text}\n`));
  const stop = (): void => {
    void supervisor.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('SIGHUP', () => void supervisor.reload());
  await supervisor.run();
}
