// The program inside the page that is one file: what unpacks it, against files that liblzma has packed, and the file itself.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bytesOf } from '../../src/editions/scripts/digits.js';
import { unpacked } from '../../src/editions/scripts/lzma.js';
import { SINGLE_FILE } from './harness/editions';
import { expect, test } from './harness/test';

type Case = { name: string; size: number; sha256: string; lzma: string; text: string };

const CASES: Case[] = JSON.parse(readFileSync('tests/reference/packed.json', 'utf8'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('what liblzma packs is unpacked', () => {
  expect(CASES.length).toBeGreaterThan(5);
  for (const { name, size, sha256: expected, lzma, text } of CASES) {
    const bytes = bytesOf(text);
    expect(Buffer.from(bytes).toString('base64'), name).toBe(lzma);
    const contents = unpacked(bytes);
    expect(contents.length, name).toBe(size);
    expect(sha256(contents), name).toBe(expected);
  }
});

test('of a damaged file comes an error or something else, and it comes', () => {
  for (const { name, size, sha256: expected, lzma } of CASES.filter((one) => one.size > 1)) {
    const whole = Uint8Array.from(Buffer.from(lzma, 'base64'));
    const outcome = (file: Uint8Array): string => {
      try {
        return sha256(unpacked(file));
      } catch (error) {
        return String(error);
      }
    };
    expect(outcome(whole), name).toBe(expected);
    // Behind the settings and the size, which would be those of another file. liblzma's mark at the end is never read.
    for (let part = 1; part < 8; part += 1) {
      const at = 18 + Math.floor((whole.length - 30) * part / 8);
      expect(outcome(whole.with(at, whole[at] ^ 0x55)), `${name}, byte ${at}`).not.toBe(expected);
    }
    expect(outcome(whole.slice(0, whole.length / 2)), name).toBe('Error: The packed file ends too early.');
    const endless = Uint8Array.from(whole);
    endless.fill(0xff, 5, 13);
    expect(outcome(endless), `${name}, of ${size}`).toBe('Error: The packed file does not say its size.');
  }
});

test('text that is cut off, or not such text, is no bytes', () => {
  for (const { name, text } of CASES) {
    for (const broken of [text.slice(1), text.slice(0, -1), `${text}!`, '']) {
      expect(() => bytesOf(broken), `${name}: ${broken.slice(0, 20)}`).toThrow('The packed text is damaged.');
    }
  }
});

test('the program in the file is whole', () => {
  const [, text] = /<script type="text\/plain" id="program"[^>]*>([^<]*)<\/script>/.exec(readFileSync(SINGLE_FILE, 'utf8')) ?? [];
  expect(text).toMatch(/^[!-;=-~]+$/);
  const file = bytesOf(text);
  const program = unpacked(file);
  expect(WebAssembly.validate(program)).toBe(true);
  expect(file.length, 'it is worth the trouble').toBeLessThan(program.length * 0.36);
});
