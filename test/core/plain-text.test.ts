import { describe, expect, test } from 'vitest';
import { CasusError } from '../../src/core/errors.ts';
import { hiddenText, refuseHidden } from '../../src/core/hidden-text.ts';
import { hiddenCharacter, markDamage, shown } from '../../src/core/plain-text.ts';

/** Of Unicode 15, chapter 23: C0 but tab, line feed; DEL; C1; the marks and the overrides and isolates of direction; the BOM. */
const HIDDEN = [
  ...[...Array(32).keys()].filter((code) => code !== 9 && code !== 10),
  ...Array.from({ length: 33 }, (_, i) => 0x7f + i),
  ...[0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff],
];

describe('characters that no reader sees', () => {
  test('are found, each of them, and nothing else of the first 65,536 is', () => {
    const found = [...Array(0x10000).keys()].filter(
      (code) => hiddenCharacter(`a${String.fromCharCode(code)}b`) !== null,
    );
    expect(found).toEqual(HIDDEN);
  });

  test('a carriage return is fine before a line feed alone', () => {
    expect(hiddenCharacter('a\r\nb')).toBeNull();
    expect(hiddenCharacter('a\rb')).toEqual({ index: 1, name: 'U+000D' });
  });

  test('are written out so that they are seen; JSON keeps its value', () => {
    expect(shown('a\u001b[31mb\u202e\u0007')).toBe('a\\u001b[31mb\\u202e\\u0007');
    expect(shown('Père, «日本» — a\tb\n')).toBe('Père, «日本» — a\tb\n');
    const value = { name: 'x\u202ey\u009bz' };
    expect(JSON.parse(shown(JSON.stringify(value)))).toEqual(value);
    for (const code of HIDDEN) expect(hiddenCharacter(shown(String.fromCharCode(code)))).toBeNull();
  });

  test('what is left of damaged letters can be marked', () => {
    expect(markDamage('dâ\u0080\u0099Ivoire')).toBe('dâ\ufffd\ufffdIvoire');
  });

  test('in a file are refused with line and column', () => {
    const thrown = (() => {
      try {
        refuseHidden('one\ntwo \u202ethree', 'x.csv');
      } catch (error) {
        return error as CasusError;
      }
      return null;
    })();
    expect(thrown?.format()).toMatch(/^x\.csv, line 2, column 5: .*\(U\+202E\).*\\u202ethree/s);
    expect(hiddenText('plain')).toBeNull();
  });
});

describe('an error', () => {
  test('never repeats such a character as it is, in its text or its place', () => {
    const error = new CasusError('file-missing', { path: 'a\u001b[2Jb' }, { file: 'c\u202ed' });
    expect(hiddenCharacter(error.format())).toBeNull();
    expect(error.format()).toContain('a\\u001b[2Jb');
  });

  test('has one full stop where a reason brings its own', () => {
    const error = new CasusError('file-unwritable', { path: 'x', why: 'the disk is full.' });
    expect(error.message).toBe('Cannot write x: the disk is full.');
    expect(new CasusError('file-missing', { path: 'x' }).message).toBe('No file or folder at x.');
  });
});
