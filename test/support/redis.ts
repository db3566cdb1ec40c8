import { testStack } from '../../src/stack/test-stack.ts';

/** A database of the test server that nothing but a test of the hopper uses: it may be emptied. */
const database = 13;

/** The server that `./dozvon test` started; run by hand, the tests start it themselves and leave it running. */
export async function redisForTests(): Promise<string> {
  const url = new URL(process.env.DOZVON_TEST_REDIS_URL ?? (await testStack()).redisUrl);
  url.pathname = `/${database}`;
  return url.href;
}
