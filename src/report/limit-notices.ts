const MAX_NOTICE_LENGTH = 65_536;
const MAX_NOTICES_BYTES = 10_000_000;

const LIMIT_NOTE =
  'The notices of this run reached 10 MB. Further notices are not shown. The run continues.';

/**
 * Creates a function that limits the notices of one run, so that a migration cannot fill the disk of
 * the runner or make its log useless.
 *
 * @returns The function. It returns the notice, cut after 65,536 characters; a note instead of the
 *   first notice above 10 MB; undefined for every later notice.
 */
export function createNoticeLimit(): (notice: string) => string | undefined {
  let bytes = 0;
  return (notice) => {
    if (bytes > MAX_NOTICES_BYTES) return undefined;
    const shown = cutNotice(notice);
    bytes += countUtf8Bytes(shown);
    return bytes > MAX_NOTICES_BYTES ? LIMIT_NOTE : shown;
  };
}

function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cutNotice(notice: string): string {
  if (notice.length <= MAX_NOTICE_LENGTH) return notice;
  const omitted = notice.length - MAX_NOTICE_LENGTH;
  return `${notice.slice(0, MAX_NOTICE_LENGTH)} … (${omitted} more characters)`;
}
