import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

/** The workbench: `npm run build` writes it to dist/web, which `casus serve` serves. */
export default defineConfig({
  root: here('.'),
  // Files name one another from where they lie, so that a publication can lie in any folder of a host.
  base: './',
  plugins: [react()],
  define: { 'import.meta.env.CASUS_VERSION': JSON.stringify(version) },
  // One size does not fit all here: a font or picture inside a style sheet would be blocked by the page's own rules.
  build: { outDir: here('../dist/web'), emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
