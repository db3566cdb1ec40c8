import { spawn } from 'node:child_process';
import { constants, getPriority, setPriority } from 'node:os';

export interface Program {
  /** Absolute path. */
  readonly command: string;
  readonly args: readonly string[];
  /** Its whole environment beside the character set: what is spoken must not depend on whose shell it is. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Steps of niceness. */
const belowUs = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Runs a programme to its end, with `input` on its standard input.
 * @returns standard output as text
 * @throws Error with its last words, when it fails or takes longer than `timeoutMs`
 */
export function runProgram(
  program: Program,
  args: readonly string[],
  input: string,
  timeoutMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, [...program.args, ...args], {
      env: { LC_ALL: 'C.UTF-8', ...program.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    // Live calls go first: speech is made ahead and can wait. Below us, and not below whatever else the machine does.
    if (child.pid !== undefined)
      setPriority(child.pid, Math.min(getPriority() + belowUs, constants.priority.PRIORITY_LOW));
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(Buffer.concat(out).toString());
      const words = Buffer.concat(err).toString().trim().split('\n').at(-1);
      reject(new Error(words || (signal ? `killed after ${timeoutMs} ms` : `exit code ${code}`)));
    });
    // A programme that dies early closes its end; its exit code tells why.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
  });
}
