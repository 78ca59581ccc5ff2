import type { CasebookEffects } from '../../src/casebook/effects.ts';
import type { DirEntry } from '../../src/files/reading.ts';

/** A file's text or bytes, or a link to another path. */
export type MemoryFile = string | Uint8Array | { readonly link: string };

/** A casebook in memory at `/cases`: paths from there to contents. */
export function memoryEffects(files: Readonly<Record<string, MemoryFile>>): CasebookEffects {
  const bytes = (file: MemoryFile): Uint8Array => {
    if (file instanceof Uint8Array) return file;
    return new TextEncoder().encode(typeof file === 'string' ? file : '');
  };
  return {
    async readDir(path) {
      const prefix = path === '/cases' ? '' : `${path.slice('/cases/'.length)}/`;
      const entries = new Map<string, DirEntry>();
      for (const [name, file] of Object.entries(files)) {
        if (!name.startsWith(prefix)) continue;
        const [first = '', ...rest] = name.slice(prefix.length).split('/');
        const link = typeof file === 'object' && 'link' in file;
        const kind = rest.length > 0 ? 'folder' : 'file';
        entries.set(first, { name: first, kind, link: link && kind === 'file', size: bytes(file).length });
      }
      return entries.size === 0 && prefix !== '' ? null : [...entries.values()];
    },
    async readFile(path) {
      return bytes(files[path.slice('/cases/'.length)] ?? '');
    },
    async realPath(path) {
      const file = files[path.slice('/cases/'.length)];
      return typeof file === 'object' && 'link' in file ? file.link : path;
    },
  };
}
