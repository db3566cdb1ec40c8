import { freePort, mediaBlock } from '../../src/stack/free-ports.ts';

/** Free ports by name, for TCP and UDP, and a block of RTP ports. Drawn at random, so that test files run side by side. */
export async function takePorts<N extends string>(
  ...names: readonly N[]
): Promise<{ readonly ports: Readonly<Record<N, number>>; readonly rtp: readonly [number, number] }> {
  const taken = new Map<N, number>();
  for (const name of names) taken.set(name, await freePort(name, new Set(taken.values()), Math.random));
  return { ports: Object.fromEntries(taken) as Record<N, number>, rtp: mediaBlock([], Math.random) };
}
