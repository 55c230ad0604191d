import type { SourceLocation } from '../rule';
import { speaksOfMigrations, type UnfollowedCommand } from './unfollowed-command';

/** How many commands a full list left out. */
export interface OmittedCommands {
  /** Those that speak of migrations. */
  readonly speaking: number;
  readonly others: number;
}

/** Maximum number of commands of a script that are listed as not followed. */
const MAX_UNFOLLOWED_SIZE = 20;

/** Maximum number of commands that are known as listed or left out. */
const MAX_KEYS = 1_000;

/** The commands of a script that could not be followed, those first that speak of migrations. */
export class UnfollowedList {
  private readonly listed: UnfollowedCommand[] = [];
  private readonly keys = new Set<string>();
  private speakingCount = 0;
  private otherCount = 0;

  get commands(): readonly UnfollowedCommand[] {
    return this.listed;
  }

  get omitted(): OmittedCommands {
    return { speaking: this.speakingCount, others: this.otherCount };
  }

  /** Adds a command, each once. In a full list, it takes the place of one that does not speak of migrations. */
  add(command: UnfollowedCommand): void {
    const key = describeCommand(command);
    if (this.keys.has(key)) return;
    if (this.keys.size < MAX_KEYS) this.keys.add(key);
    if (this.listed.length < MAX_UNFOLLOWED_SIZE) {
      this.listed.push(command);
      return;
    }
    const speaks = commandSpeaks(command);
    const at = speaks ? this.listed.findLastIndex((each) => !commandSpeaks(each)) : -1;
    if (at !== -1) {
      this.listed.splice(at, 1);
      this.listed.push(command);
    }
    if (speaks && at === -1) this.speakingCount += 1;
    else this.otherCount += 1;
  }

  /** Adds what another script does not follow, which a line of this script runs. */
  addCalled({ commands, omitted }: UnfollowedList, line: SourceLocation, isRepeated = false): void {
    for (const command of commands) this.add({ ...command, trail: [line, ...command.trail] });
    if (isRepeated) return;
    this.speakingCount += omitted.speaking;
    this.otherCount += omitted.others;
  }
}

const commandSpeaks = ({ words }: UnfollowedCommand): boolean =>
  speaksOfMigrations(words.join(' '));

/** The words of a long command that tell it from others. */
const MAX_KEY_LENGTH = 300;

function describeCommand({ words, why, trail: [first] }: UnfollowedCommand): string {
  const text = words.join(' ').slice(0, MAX_KEY_LENGTH);
  return JSON.stringify([text, why, first?.file, first?.line]);
}
