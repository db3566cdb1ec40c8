import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCampaignFile } from '../../../src/config/campaign-file.ts';
import { checkCampaignTrunks } from '../../../src/config/campaign-trunks.ts';
import { parseConfig } from '../../../src/config/load.ts';

const samples = readdirSync('campaigns').filter((name) => name.endsWith('.yaml'));
const folder = mkdtempSync(join(tmpdir(), 'dozvon-campaign-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sample campaigns', () => {
  it.each(samples)('%s tells editors where its schema is', (name) => {
    expect(readFileSync(`campaigns/${name}`, 'utf8').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=campaign.schema.json',
    );
  });

  it.each(['demo.yaml', 'demo-en.yaml'])(
    '%s runs on the trunks of the demo at any hour, and calls again within seconds',
    (name) => {
      const spec = loadCampaignFile(`campaigns/${name}`);
      const demo = parseConfig('trunks: { sim: { host: simulated } }', 'demo');
      expect(() => checkCampaignTrunks(spec, demo)).not.toThrow();
      expect(spec.policies).toEqual(['unrestricted']);
      expect(spec.schedule).toBeUndefined();
      expect(Object.keys(spec.message.keys)).toEqual(['1', '2', '3', '9']);
      for (const rule of Object.values(spec.redial)) expect(rule?.afterMs).toBeLessThanOrEqual(10_000);
    },
  );
});

describe('dozvon campaign check', () => {
  it.each(samples)('given %s, then it is ok, nothing is on standard error, and the exit code is 0', async (name) => {
    const { code, stdout, stderr } = await check(`campaigns/${name}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^campaigns/${name}: ok\nWithout a next step:\n`));
  });

  it('given --json, then one object names every key, silence and disposition without a next step', async () => {
    const { stdout } = await check('campaigns/communications.yaml', '--json');
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ ok: true, problems: [] });
    expect(answer.gaps.map(({ name }: { name: string }) => name)).toEqual([
      ...['0', '5', '6', '7', '*', '#', 'silence'],
      ...['answered-silent', 'transfer-abandoned', 'assistant', 'rejected', 'blocked-by-carrier'],
      ...['congestion', 'trunk-down', 'media-failed'],
    ]);
  });

  it('given mistakes, then each has its line on standard output and the exit code is 1', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(
      file,
      'name: A\naccount: demo\npolicy: nowhere\ntrunks: [t]\nring: 30\nmessage: { say: [ { text: "{{x|mony}}" } ] }\n',
    );
    const { code, stdout } = await check(file);
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toContain(`${file}:3:9: policy: there is no policy "nowhere". Choose one of: ru-230fz`);
    expect(lines[1]).toContain(`${file}:5:7: ring: 30 is a bare number. Write for example ring: 30s.`);
    expect(lines[2]).toContain(`${file}:6:27: message.say[0].text: Unknown filter "mony"`);
    expect(lines[3]).toBe(`${file}: 3 mistakes`);
  });
});

/** The command itself, as a person runs it. */
async function check(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['src/cli/main.ts', 'campaign', 'check', ...args];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, command)) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}
