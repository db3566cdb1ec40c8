import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/**
 * Runs a development tool of this checkout by its own entry file, so that neither PATH nor its shebang picks another Node.
 * @returns nothing when the tool is content, else what it says
 */
export function complaintsOf(tool: string, args: readonly string[]): Promise<string> {
  const entry = realpathSync(join(root, 'node_modules/.bin', tool));
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { cwd: root, maxBuffer: 64e6 }, (error, stdout, stderr) =>
      resolve(error ? `${tool} ${args.join(' ')}\n${stdout}${stderr}` : ''),
    );
  });
}
