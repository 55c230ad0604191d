import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/** The last version of the API that returns the bundles and not only their URLs. */
const WITH_BUNDLES = { 'x-github-api-version': '2022-11-28' };

/**
 * Returns the attestations of a digest as Sigstore bundles. They are not verified.
 *
 * @param digest `sha256:<hex>`.
 * @param predicateType Type of the statements.
 */
export async function listAttestations(
  { octokit, repository }: GitHubApi,
  digest: string,
  predicateType: string,
): Promise<ApiAnswer<readonly unknown[]>> {
  return await requestApi(`the attestations of ${digest}`, 'attestations: read', async () => {
    const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
      ...repository,
      subject_digest: digest,
      predicate_type: predicateType,
      per_page: 100,
      headers: WITH_BUNDLES,
    });
    const bundles: unknown[] = [];
    for await (const { data } of pages) {
      // The types of the pages omit fields that GitHub describes as optional.
      const { attestations = [] }: { readonly attestations?: readonly { bundle?: unknown }[] } =
        data;
      bundles.push(...attestations.map(({ bundle }) => bundle));
    }
    return bundles;
  });
}
