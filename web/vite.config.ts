import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens: built into web/dist, which the API process serves. `DOZVON_API` is where a developer's server finds the API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
