import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The process that holds a port, for people: `nginx (pid 812)`. */
export function portHolder(port: number): string {
  const pid = holderOf(port);
  return pid === undefined
    ? 'a process that this user may not see'
    : `${text(`/proc/${pid}/comm`).trim()} (pid ${pid})`;
}

/** The process that listens on a TCP port or has bound a UDP port of this machine, as far as this user may see. */
export function holderOf(port: number): number | undefined {
  const sockets = new Set(['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) => inodesOn(table, port)));
  for (const pid of sockets.size === 0 ? [] : list('/proc').filter((name) => /^\d+$/.test(name))) {
    if (list(`/proc/${pid}/fd`).some((fd) => sockets.has(socketOf(`/proc/${pid}/fd/${fd}`)))) {
      return Number(pid);
    }
  }
  return undefined;
}

/** Listening (0A) or bound (07) sockets only: a connection that is open to a port elsewhere holds nothing here. */
function inodesOn(table: string, port: number): readonly string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return text(`/proc/net/${table}`)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && (state === '0A' || state === '07'))
    .map((cells) => cells[9] ?? '');
}

function socketOf(link: string): string {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(link))?.[1] ?? '';
  } catch {
    return '';
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
