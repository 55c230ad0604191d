/** GitHub's own issuer; an enterprise may have its name added behind a slash. */
const GITHUB = /^https:\/\/token\.actions\.githubusercontent\.com(\/[A-Za-z0-9-]+)?$/;
const GHE = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/;

/**
 * Whether a token of this issuer is believed: GitHub's, that of the server's own subdomain of GHE.com,
 * or the server's own (GitHub Enterprise Server). No input names one.
 *
 * @param serverUrl `GITHUB_SERVER_URL`, as it stands.
 */
export function isTrustedIssuer(issuer: string, serverUrl: string): boolean {
  if (GITHUB.test(issuer)) return true;
  const subdomain = GHE.exec(serverUrl)?.[1];
  if (subdomain !== undefined && issuer === `https://token.actions.${subdomain}.ghe.com`)
    return true;
  return serverUrl !== '' && issuer === `${serverUrl}/_services/token`;
}
