import { isUtf8 } from 'node:buffer';
import type { SourceContent, SourceFile } from '../migrations/migration';
import { sha256Hex } from './hash';

/**
 * Creates a source file from bytes. They are hashed unchanged and decoded without the byte order
 * mark.
 */
export function toSourceFile(name: string, path: string, bytes: Buffer): SourceFile {
  return { name, path, checksum: sha256Hex(bytes), content: decode(bytes) };
}

function decode(bytes: Buffer): SourceContent {
  if (!isUtf8(bytes)) return { kind: 'invalid-utf8', offset: findInvalidOffset(bytes) };
  return { kind: 'text', text: bytes.toString('utf8', hasByteOrderMark(bytes) ? 3 : 0) };
}

function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/**
 * Finds the offset of the first invalid byte by bisection over prefixes. A prefix may end inside a
 * character.
 */
function findInvalidOffset(bytes: Uint8Array): number {
  let [validLength, invalidLength] = [0, bytes.length];
  while (validLength < invalidLength) {
    const middleLength = Math.ceil((validLength + invalidLength) / 2);
    if (canDecode(bytes.subarray(0, middleLength))) validLength = middleLength;
    else invalidLength = middleLength - 1;
  }
  // If the prefix ends inside a character, report the first byte of this character.
  while (!isUtf8(bytes.subarray(0, validLength))) validLength -= 1;
  return validLength;
}

function canDecode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
