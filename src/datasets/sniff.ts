import { CasusError } from '../core/errors.ts';

/** The largest file that is read. The largest published table Casus knows has a third of this. */
export const LARGEST_FILE = 256 * 1024 * 1024;

const HTML = /^\s*(<!doctype\s+html|<html|<head|<\?xml[^>]*>\s*<!doctype\s+html)/i;

/**
 * Looks at the beginning of a file (64 kB are enough) and refuses what is no table of text.
 * @throws CasusError `file-empty`, `file-is-html`, `file-is-binary`.
 */
export function refuseWhatIsNoTable(head: Uint8Array, file: string): void {
  const zero = head.indexOf(0);
  if (zero >= 0) throw new CasusError('file-is-binary', { offset: zero }, { file });
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '');
  if (text.trim() === '') throw new CasusError('file-empty', {}, { file });
  if (HTML.test(text)) throw new CasusError('file-is-html', {}, { file });
}

/**
 * The text of a file that is UTF-8, or else Windows-1252 as older published copies are.
 * `encoding` says which it was.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'windows-1252' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
