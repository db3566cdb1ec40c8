import { Redis } from 'ioredis';

/** What the doctor wants to know of a server. */
export interface RedisServer {
  readonly version: string;
  /** `noeviction` is what BullMQ needs. */
  readonly evictionPolicy: string;
}

/** @throws Error when the server does not answer within 5 s, or refuses us */
export async function askRedisServer(url: string): Promise<RedisServer> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  // Without a listener ioredis prints to the console; the command below fails with the same error.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const field = (name: string): string => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? 'unknown';
    return { version: field('redis_version'), evictionPolicy: field('maxmemory_policy') };
  } finally {
    redis.disconnect();
  }
}
