import { enableCompileCache } from 'node:module';
import { compiledFolder } from '../stack/node-flags.ts';

// Before the rest is loaded: it speaks of the imports that follow.
enableCompileCache(compiledFolder());
const { main } = await import('./run.ts');

await main(process.argv.slice(2));
