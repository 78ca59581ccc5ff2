import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };

/** The dossier's drawing, for Node: `npm run build` packs it, with styles and fonts inside, to dist/dossier/render.js. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.CASUS_VERSION': JSON.stringify(version) },
  build: {
    ssr: here('src/dossier/render.tsx'),
    outDir: here('../dist/dossier'),
    emptyOutDir: true,
    target: 'node20',
    assetsInlineLimit: 10_000_000,
    minify: true,
  },
  ssr: { noExternal: true },
});
