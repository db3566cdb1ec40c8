import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AsteriskCallLog, parseCallLogLine } from '../../../../src/adapters/files/call-log.ts';

/** Lines as Asterisk 22.10.1 and 16.28.0 wrote them with dialplan/engine/cel_custom.conf. */
const started = '"1795338836.921808","CHAN_START","a7c4af7e","1795338836",""';
const busy =
  '"1795338836.918275","HANGUP","196f5034","1795338836","{""hangupcause"":17,""hangupsource"":""PJSIP/sim-00000000"",""dialstatus"":""""}"';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dozvon-call-log-'));
  folders.push(folder);
  const file = join(folder, 'calls.csv');
  await writeFile(file, text);
  return file;
}

async function channels(log: AsteriskCallLog, from = new Date(0)): Promise<string[]> {
  const found: string[] = [];
  for await (const { channelId } of log.lines(from)) found.push(channelId);
  return found;
}

describe("Asterisk's log of calls", () => {
  it('reads instant, event, channel, run of the server and cause', () => {
    expect(parseCallLogLine(started)).toEqual({
      at: 1795338836921,
      event: 'started',
      channelId: 'a7c4af7e',
      run: '1795338836',
    });
    expect(parseCallLogLine(busy)).toMatchObject({ event: 'hung-up', channelId: '196f5034', cause: 17 });
  });

  it.each([
    '',
    '"1795338836.9',
    busy.slice(0, 60),
    '"x","CHAN_START","a","1",""',
    started.replace('CHAN_START', 'LINKEDID_END'),
  ])('passes over %j: half a line of a killed server, or what is no event of ours', (text) => {
    expect(parseCallLogLine(text)).toBeUndefined();
  });

  it('given a file turned at its size, then both are read, the older first, from the instant that was asked for', async () => {
    const file = await fileOf(`${busy}\n${started}\n`);
    const log = new AsteriskCallLog(file);
    await log.turn(10);
    await expect(stat(file)).rejects.toThrow('ENOENT');
    await appendFile(file, `${started.replace('a7c4af7e', 'newer')}\n`);
    await log.turn(1000);
    expect(await channels(log)).toEqual(['196f5034', 'a7c4af7e', 'newer']);
    expect(await channels(log, new Date(1795338836921))).toEqual(['a7c4af7e', 'newer']);
  });

  it('given no file, then there are no lines and nothing to turn', async () => {
    const log = new AsteriskCallLog('/nonexistent/calls.csv');
    await log.turn();
    expect(await channels(log)).toEqual([]);
  });
});
