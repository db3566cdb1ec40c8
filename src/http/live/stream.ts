import type { FastifyReply } from 'fastify';
import { isOwned } from '../../adapters/postgres/access/owned.ts';
import type { UserVisitor, VisitorAccount } from '../../adapters/postgres/access/visitors.ts';
import { dozvonError } from '../../domain/errors/index.ts';
import type { HttpKit } from '../kit.ts';
import type { Watch } from './hub.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

/** The page shows from these how far behind it is. */
const clockMs = 1000;
const mostTopics = 20;
/** A reader that takes nothing for so long is cut off; its page opens a new stream. */
const mostWaitingBytes = 1_000_000;

/**
 * Checks every topic that a page asks for, before the stream begins.
 * @throws DozvonError `request-wrong`, `not-allowed`, `not-found`
 */
export async function watchesOf(
  kit: HttpKit,
  visitor: UserVisitor,
  account: VisitorAccount,
  wanted: string,
): Promise<readonly Watch[]> {
  const keys = [...new Set(wanted.split(',').filter((key) => key !== ''))];
  if (keys.length > mostTopics) throw dozvonError('request-wrong', { what: `at most ${mostTopics} topics a stream` });
  return Promise.all(keys.map((key) => watchOf(kit, visitor, account, key)));
}

async function watchOf(kit: HttpKit, visitor: UserVisitor, account: VisitorAccount, key: string): Promise<Watch> {
  const [name = '', id = ''] = key.split(/:(.*)/s);
  const topic = topics.find((each) => each.name === name);
  if (!topic) throw dozvonError('not-found', { what: 'topic', name, hint: topics.map((each) => each.name).join(', ') });
  if (!topic.roles.includes(visitor.role))
    throw dozvonError('not-allowed', { right: `role ${topic.roles.join(' or ')}` });
  await checkId(kit, topic, account, id);
  const scope = topic.personal ? `${account.id}/${visitor.userId}` : account.id;
  return { key, everyMs: topic.everyMs, scope, read: () => topic.read(kit, { account, id, visitor }) };
}

async function checkId({ pool }: HttpKit, { owned, name }: Topic, account: VisitorAccount, id: string): Promise<void> {
  if (owned ? await isOwned(pool, owned, id, account.id) : id === '') return;
  throw dozvonError('not-found', { what: name, name: id, hint: 'the lists of this account' });
}

/** Streams until the page goes, the session ends, or the server stops. @param stillIn whether the session goes on */
export function startStream(
  kit: HttpKit,
  reply: FastifyReply,
  watches: readonly Watch[],
  stillIn: () => Promise<boolean>,
): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const send = (text: string): void => {
    if (raw.writableLength > mostWaitingBytes) raw.destroy();
    else if (!raw.destroyed) raw.write(text);
  };
  send('retry: 1000\n\n');
  const stops = watches.map((watch) => kit.live.watch(watch, send));
  let ticks = 0;
  const clock = setInterval(() => {
    send(`event: clock\ndata: {"at":"${new Date().toISOString()}"}\n\n`);
    if (++ticks % 30 === 0)
      stillIn().then(
        (good) => good || raw.end(),
        () => raw.end(),
      );
  }, clockMs);
  raw.on('close', () => {
    clearInterval(clock);
    for (const stop of stops) stop();
  });
}
