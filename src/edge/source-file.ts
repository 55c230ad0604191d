import { isUtf8 } from 'node:buffer';
import type { SourceContent, SourceFile } from '../migrations/migration';
import { sha256Hex } from './hash';

/** A file from its bytes: hashed as they are, decoded without a byte order mark. */
export function toSourceFile(name: string, path: string, bytes: Buffer): SourceFile {
  return { name, path, checksum: sha256Hex(bytes), content: decode(bytes) };
}

function decode(bytes: Buffer): SourceContent {
  if (!isUtf8(bytes)) return { kind: 'invalid-utf8', offset: firstInvalid(bytes) };
  return { kind: 'text', text: bytes.toString('utf8', startsWithMark(bytes) ? 3 : 0) };
}

function startsWithMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The longest prefix that decodes, found by halving: a prefix may end inside a character. */
function firstInvalid(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (valid < invalid) {
    const middle = Math.ceil((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  // Where it ends inside a character, that character's first byte is the one to name.
  while (!isUtf8(bytes.subarray(0, valid))) valid -= 1;
  return valid;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
