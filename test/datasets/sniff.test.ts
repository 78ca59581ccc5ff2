import { describe, expect, test } from 'vitest';
import {
  decodeText,
  encodingOf,
  LONGEST_LINE,
  lineAfter,
  refuseJunk,
  refuseWhatIsNoTable,
} from '../../src/datasets/sniff.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** The error that a function throws, or null. */
function thrown(work: () => void) {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

describe('the beginning of a file', () => {
  const of = (text: string) => thrown(() => refuseWhatIsNoTable(bytes(text), 'f.csv'));
  test.each(['a,b\n1,2\n', 'ï»¿a,b\n', 'a < b\n', '<5,b\n'])('%j may be a table', (text) =>
    expect(of(text)).toBeNull(),
  );
  test.each(['', ' \n\t\r\n', 'ï»¿', 'ï»¿\n'])('%j is empty', (text) =>
    expect(of(text)).toMatchObject({ code: 'file-empty', place: { file: 'f.csv' } }),
  );
  test.each(['<!doctype html>', '  <html>', '\n<HTML>', '<?xml version="1.0"?>', 'ï»¿<!-- a -->'])(
    '%j is a web page',
    (text) => expect(of(text)).toMatchObject({ code: 'file-is-html' }),
  );
  test('a zero byte is told with its place, even in what looks like a page', () => {
    expect(of('<html>\0')).toMatchObject({ code: 'file-is-binary', params: { offset: 6 } });
    expect(of('\0')).toMatchObject({ params: { offset: 0 } });
  });
});

describe('a whole file', () => {
  const of = (text: string) => thrown(() => refuseJunk(bytes(text), 'f.csv'));
  test.each(['\n', '\r', '\r\n'])('with lines of the greatest length, ended by %j, is read', (end) => {
    const line = 'x'.repeat(LONGEST_LINE);
    expect(of(`${line}${end}${line}${end}`)).toBeNull();
    expect(of(`a${end}${line}x${end}`)).toBeNull(); // the end of the line itself is one more
    expect(of(`a${end}${line}xx`)).toMatchObject({ code: 'csv-broken', place: { line: 2 } });
  });
  test.each(['\n', '\r', '\r\n'])(
    'with ten thousand empty lines, ended by %j, is read, with one more it is not',
    (end) => {
      expect(of(`a${end}${end.repeat(10_000)}b${end}`)).toBeNull();
      expect(of(`a${end}${end.repeat(10_001)}`)).toMatchObject({ code: 'csv-broken', place: { line: 10_002 } });
    },
  );
  test.each(['\n', '\r', '\r\n'])('a zero byte is told with its line, counted by %j', (end) => {
    expect(of(`a${end}b${end}c\0`)).toMatchObject({ code: 'file-is-binary', place: { file: 'f.csv', line: 3 } });
  });
});

describe('the line of what follows a place in a file', () => {
  // By hand, in "ab|cd|e" with each kind of line end, of one or of two bytes.
  test.each([
    ['\n', [1, 1, 2, 2, 2, 3, 3]],
    ['\r', [1, 1, 2, 2, 2, 3, 3]],
    ['\r\n', [1, 1, 2, 2, 2, 2, 3, 3, 3]],
  ])('with %j', (end, lines) => {
    const text = bytes(['ab', 'cd', 'e'].join(end));
    expect(lines.map((_, offset) => lineAfter(text, offset))).toEqual(lines);
  });
});

describe('the encoding', () => {
  test('is UTF-8 where the bytes are', () => {
    expect(decodeText(Buffer.from('Åland', 'utf8'))).toEqual({ text: 'Åland', encoding: 'utf-8' });
    expect(encodingOf(bytes('plain'))).toBe('utf-8');
  });
  test('is else Windows-1252', () => {
    const old = Uint8Array.of(0xc5, 0x6c, 0x61, 0x6e, 0x64);
    expect(decodeText(old)).toEqual({ text: 'Åland', encoding: 'windows-1252' });
  });
});
