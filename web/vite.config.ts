import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Puts a packed copy beside every text, so that the server packs nothing while it serves. */
function packed(): Plugin {
  return {
    name: 'packed',
    writeBundle: ({ dir = '' }) => {
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|html)$/.test(name)) continue;
        const text = readFileSync(join(dir, name));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(text));
        writeFileSync(
          join(dir, `${name}.br`),
          brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
      }
    },
  };
}

/** The screens: built into web/dist, which the API process serves. `DOZVON_API` is where a developer's server finds the API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // light-dark() stays as written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Fonts and pictures stay files: the content policy of the server allows no data: scripts or styles.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': process.env.DOZVON_API ?? 'http://127.0.0.1:8080' } },
});
