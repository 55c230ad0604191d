import type { RepositoryFiles } from '../../checks/repository-files';
import { findPlainTextUrls } from '../../checks/workflow/plain-text-urls';
import type { RepositoryConfiguration } from '../../checks/workflow/repository-configuration';
import type { MergeBaseDiff } from '../../edge/git/merge-base';
import { openBaseFiles } from '../../edge/open-base-files';

/** A reading of the repository: its files, and the configuration in them. */
export interface RepositoryReading {
  readonly files: RepositoryFiles;
  readonly configuration: RepositoryConfiguration;
}

/**
 * Reads the configuration of the base. If no file that the checkout's configuration uses changed, and
 * none was deleted, both are the same, except for the URLs, which can be in any file.
 *
 * @param read Reads the configuration in these files.
 */
export async function readBaseConfiguration(
  head: RepositoryReading,
  base: MergeBaseDiff,
  read: (files: RepositoryFiles) => RepositoryConfiguration,
): Promise<RepositoryReading> {
  const { usedFiles, urls } = head.configuration;
  const used = new Set(usedFiles);
  const headPaths = new Set(head.files.paths);
  const changed = [...base.changed.keys()];
  const isSame = changed.every((file) => !used.has(file) && headPaths.has(file));
  if (!isSame) {
    const files = await openBaseFiles(head.files, base, changed);
    return { files, configuration: read(files) };
  }
  const withUrl = new Set(urls.map(({ place }) => place.file));
  const needed = changed.filter((file) => withUrl.has(file));
  const files = await openBaseFiles(head.files, base, needed);
  return { files, configuration: { ...head.configuration, urls: findPlainTextUrls(files) } };
}
