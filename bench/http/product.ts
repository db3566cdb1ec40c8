/** The product on its simulated network: a list, a user, a campaign. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readStack } from '../../src/stack/ensure-stack.ts';
import { nodeFlags } from '../../src/stack/node-flags.ts';

export interface BenchProduct {
  readonly url: string;
  readonly databaseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly paths: readonly string[];
  apiPid(): Promise<number>;
  /** Starts one that dials so many a second for at least twice the time. @returns its id */
  campaign(perSecond: number, seconds: number): Promise<string>;
  stop(): Promise<void>;
}

export interface ProductWish {
  /** A stack that runs already. */
  readonly state: string | undefined;
  /** Calls a second that the trunk of a stack of our own must carry. */
  readonly calls: number;
  readonly people: number;
  say(text: string): void;
}

const cli = join(import.meta.dirname, '../../src/cli/main.ts');
const execute = promisify(execFile);
const account = 'bench';

/** Starts it, loads the people, logs in. */
export async function startProduct({ state, people, calls, say }: ProductWish): Promise<BenchProduct> {
  const dir = await mkdtemp(join(tmpdir(), 'dozvon-bench-http-'));
  await chmod(dir, 0o711);
  const folder = state ?? join(dir, 'state');
  const config = state === undefined ? await wideTrunk(dir, calls) : '';
  const dozvon = async (...args: string[]): Promise<string> => {
    const options = { maxBuffer: 50_000_000, env: { ...process.env, DOZVON_CONFIG: config } };
    return (await execute(process.execPath, [...nodeFlags, cli, '--state', folder, ...args], options)).stdout;
  };
  const stop = async (): Promise<void> => {
    if (state === undefined) await dozvon('down');
    await rm(dir, { recursive: true, force: true });
  };
  try {
    say('starting the stack');
    const { http } = JSON.parse(await dozvon('up', '--json')) as { http: string };
    say(`loading ${people} people`);
    const listId = await importPeople(dozvon, dir, 'bench people', people, '00');
    const headers = { cookie: await logIn(dozvon, http) };
    const paths = [
      '/api/me',
      '/api/campaigns',
      '/api/attempts?limit=50',
      '/api/people?q=%2B79110000100',
      '/api/lists',
      '/api/trunks',
      '/api/status',
      `/api/people?list=${listId}&limit=50`,
    ];
    return {
      url: http,
      databaseUrl: readStack(folder)?.databaseUrl ?? '',
      headers,
      paths,
      apiPid: async () => {
        const { processes } = JSON.parse(await dozvon('status', '--json')) as {
          processes: { name: string; pid: number }[];
        };
        return processes.find(({ name }) => name === 'api')?.pid ?? 0;
      },
      campaign: (perSecond, seconds) => startCampaign(dozvon, dir, perSecond, seconds * 4 + 120),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A call of persona 01 holds its line for some 4 s: ten lines for each call a second are more than it takes. */
async function wideTrunk(dir: string, calls: number): Promise<string> {
  const file = join(dir, 'dozvon.yaml');
  const sim = `{ host: simulated, callerIds: ['+74950000000'], lines: ${10 * calls}, rate: ${calls}/s }`;
  await writeFile(file, `trunks:\n  sim: ${sim}\n`);
  return file;
}

type Dozvon = (...args: string[]) => Promise<string>;

async function importPeople(
  dozvon: Dozvon,
  dir: string,
  list: string,
  count: number,
  persona: string,
  amounts = count,
): Promise<string> {
  const file = join(dir, `${list}.csv`);
  const rows = Array.from(
    { length: count },
    (_, i) => `+7911${String(i).padStart(5, '0')}${persona};Должник ${i};${100 + (i % amounts)}`,
  );
  await writeFile(file, `Телефон;ФИО;Сумма\n${rows.join('\n')}\n`);
  const report = JSON.parse(await dozvon('import', file, '--account', account, '--list', list, '--json')) as {
    listId: string;
  };
  return report.listId;
}

async function logIn(dozvon: Dozvon, url: string): Promise<string> {
  const [login, password] = [`bench-${randomBytes(3).toString('hex')}`, randomBytes(12).toString('hex')];
  await dozvon('user', 'add', login, '--role', 'specialist', '--account', account, '--password', password, '--json');
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (!answer.ok) throw new Error(`log in: ${answer.status} ${await answer.text()}`);
  return cookie;
}

/** Sums on the calls' list: few, so that the API is measured and not the voice, which speaks some 10 new sentences a second here. */
const sums = 40;

/** Persona 01 hangs up after two seconds: short calls, many of them. */
async function startCampaign(dozvon: Dozvon, dir: string, perSecond: number, seconds: number): Promise<string> {
  await importPeople(dozvon, dir, 'bench calls', perSecond * seconds, '01', sums);
  const file = join(dir, 'campaign.yaml');
  const message = 'message: { language: ru, say: [ { text: "Ваш долг {{debt.amount|money}}." } ] }';
  await writeFile(
    file,
    `name: bench\naccount: ${account}\npolicy: unrestricted\ntrunks: [sim]\nrate: ${perSecond}/s\n${message}\n`,
  );
  const run = JSON.parse(await dozvon('campaign', 'run', file, '--list', 'bench calls', '--new', '--json')) as {
    campaignId: string;
  };
  return run.campaignId;
}
