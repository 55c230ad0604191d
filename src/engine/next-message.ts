import type { FileRequest } from './apply-types';
import { buildFileMessage, type FileMessage } from './transaction';

/** The message of the next file. It is built while the current file runs. */
export class NextMessage {
  private prepared: { readonly tag: string; readonly message: FileMessage } | undefined;

  /** Builds the message of `next`, for the case that `file` succeeds. */
  prepare(next: FileRequest | undefined, file: FileRequest): void {
    if (!next?.prepared.transactional) return;
    this.prepared = { tag: next.tag, message: buildFileMessage(next, file) };
  }

  /** Returns the message of a file. */
  build(file: FileRequest, previousFile: FileRequest | undefined): FileMessage {
    const { prepared } = this;
    const isPrepared = prepared?.tag === file.tag && prepared.message.previousFile === previousFile;
    return isPrepared ? prepared.message : buildFileMessage(file, previousFile);
  }
}
