/** Where one private Asterisk keeps its things, and how its configuration is filled in from the templates of `dialplan/`. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folders of one server; all of them exist after {@link makeLayout}. */
export interface AsteriskLayout {
  readonly etc: string;
  /** Data folder: `sounds`, `rest-api`, `documentation` are links to where they really are. */
  readonly data: string;
  readonly db: string;
  readonly keys: string;
  /** ARI recordings go to `recording/` in here. */
  readonly spool: string;
  /** Control socket; elsewhere than the rest when the path would be too long for one. */
  readonly run: string;
  readonly log: string;
  readonly cache: string;
  readonly music: string;
}

/** A UNIX socket's path holds 107 bytes at most. */
const socketPathLimit = 107;

function runFolder(dir: string): string {
  const wanted = join(dir, 'run');
  if (Buffer.byteLength(join(wanted, 'asterisk.ctl')) <= socketPathLimit) return wanted;
  return join(tmpdir(), `dozvon-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`);
}

/** The folders of a server that lives in `dir`, without making them. */
export function layoutOf(dir: string): AsteriskLayout {
  const at = (name: string) => join(dir, name);
  return {
    etc: at('etc'),
    data: at('data'),
    db: at('db'),
    keys: at('keys'),
    spool: at('spool'),
    run: runFolder(dir),
    log: at('log'),
    cache: at('cache'),
    music: at('data/moh'),
  };
}

/**
 * Makes the folders, and links the package's own data (`rest-api` for ARI's description, `documentation`, without which
 * modules refuse to load) and the sounds.
 * @param modulesDir the package's module folder; its data folder is found beside it
 */
export async function makeLayout(dir: string, modulesDir: string, soundsDir: string): Promise<AsteriskLayout> {
  const layout = layoutOf(dir);
  const folders = [
    ...Object.values(layout),
    join(layout.spool, 'recording'),
    join(layout.log, 'cdr-custom'),
    join(layout.log, 'cel-custom'),
    join(layout.keys, 'keys'),
  ];
  for (const folder of folders) await mkdir(folder, { recursive: true, mode: 0o750 });
  const share = packageData(modulesDir);
  await link(join(share, 'rest-api'), join(layout.data, 'rest-api'));
  await link(join(share, 'documentation'), join(layout.data, 'documentation'));
  await link(soundsDir, join(layout.data, 'sounds'));
  return layout;
}

async function link(target: string, path: string): Promise<void> {
  await rm(path, { force: true, recursive: true });
  await symlink(target, path);
}

/** The data folder of the package whose modules are given: `usr/share/asterisk` (Debian) or `var/lib/asterisk`. */
export function packageData(modulesDir: string): string {
  for (let root = dirname(modulesDir); ; root = dirname(root)) {
    for (const place of ['usr/share/asterisk', 'var/lib/asterisk', 'share/asterisk']) {
      if (existsSync(join(root, place, 'rest-api'))) return join(root, place);
    }
    if (root === dirname(root)) break;
  }
  return '/usr/share/asterisk';
}

/** Text with each `{{name}}` replaced; a name without a value is a mistake of ours. */
export function fillTemplate(text: string, values: Readonly<Record<string, string | number>>, file: string): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file}: no value for {{${name}}}`);
    return String(value);
  });
}

/** Files that Asterisk calls missing with an error when it has them not, though their defaults are what is wanted. */
const emptyFiles = ['acl', 'ccss', 'features', 'pjproject', 'udptl', 'websocket_client'];

/** Fills every `*.conf` of a template folder into `etc`. Passwords are inside, so only the owner may read them. */
export async function renderConfig(
  templates: string,
  etc: string,
  values: Readonly<Record<string, string | number>>,
): Promise<void> {
  for (const name of (await readdir(templates)).filter((file) => file.endsWith('.conf'))) {
    const text = await readFile(join(templates, name), 'utf8');
    await writeFile(join(etc, name), fillTemplate(text, values, name), { mode: 0o640 });
  }
  for (const name of emptyFiles) await writeFile(join(etc, `${name}.conf`), '', { mode: 0o640 });
}
