import type { ConfigInput } from './schema.ts';

/** Without a configuration file: the demo on the simulated network, nothing real within reach. */
export const demoConfig = {
  trunks: {
    sim: { host: 'simulated', callerIds: ['+74950000000'], lines: 30, rate: '20/s' },
    guarded: { host: 'simulated-guarded', callerIds: ['+74950000001'], lines: 30, rate: '5/s' },
    switchable: { host: 'simulated-switchable', callerIds: ['+74950000002'], lines: 30, rate: '20/s' },
  },
} as const satisfies ConfigInput;
