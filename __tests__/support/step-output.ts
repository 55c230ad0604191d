import { readWorkflowCommands } from './workflow-commands';

/** The output of a step so far. */
export class StepOutput {
  /** Both streams, in the order of arrival. */
  text = '';
  readonly #streams = { stdout: '', stderr: '' };
  readonly #incompleteLines = { stdout: '', stderr: '' };
  readonly #lines: string[] = [];
  readonly #listeners = new Set<() => void>();

  /** Adds a part of the output. */
  add(stream: 'stdout' | 'stderr', text: string): void {
    this.text += text;
    this.#streams[stream] += text;
    // The runner reads each stream line by line, so a line never has parts of both streams.
    const lines = (this.#incompleteLines[stream] + text).split('\n');
    this.#incompleteLines[stream] = lines.pop() ?? '';
    this.#lines.push(...lines);
    for (const listener of this.#listeners) listener();
  }

  /** Waits until the output of both streams matches. */
  waitFor(text: string | RegExp): Promise<void> {
    return new Promise((resolveText) => {
      const listener = () => {
        if (typeof text === 'string' ? !this.text.includes(text) : !text.test(this.text)) return;
        this.#listeners.delete(listener);
        resolveText();
      };
      this.#listeners.add(listener);
      listener();
    });
  }

  /** Returns the streams and the workflow commands. */
  read() {
    const last = Object.values(this.#incompleteLines).filter((line) => line !== '');
    return { ...this.#streams, ...readWorkflowCommands([...this.#lines, ...last].join('\n')) };
  }
}
