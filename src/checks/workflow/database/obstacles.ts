/**
 * Something in a job that can put another server at the address of a container: its name, and a pattern.
 * `word`: the pattern is the name of a program or an image, which has another meaning in a URL or as the
 * name of a value.
 */
type ObstacleRow = readonly [string, RegExp, 'word'?];

/** An obstacle in a text: what it is, and the words of the text that show it. */
export interface FoundObstacle {
  readonly description: string;
  readonly words: string;
}

const command = (names: string, rest = '(?=\\s|$)') =>
  new RegExp(`(?:^|[\\s;&|("'\`/=])(?:${names})${rest}`, 'm');

/** Programs that forward a port, and what changes the names and routes of a machine. */
const OBSTACLES: readonly ObstacleRow[] = [
  [
    'an SSH tunnel',
    command('ssh|autossh|plink|slogin', '\\s(?:[^\\n]*\\s)?-[A-Za-z0-9]*[LRDWwfNFMS]'),
  ],
  ['an SSH tunnel', /\b(?:Local|Remote|Dynamic)Forward\b/i],
  ['ssh with unknown options', command('ssh|autossh', '\\s+["\']?\\$')],
  ['sshuttle', command('sshuttle'), 'word'],
  ['a Kubernetes port forward', /\b(?:port-forward|kubefwd|telepresence)\b/],
  ['kubectl proxy', command('kubectl|oc', '\\s[^\\n]*\\bproxy\\b')],
  ['a Cloud SQL proxy', /cloud[-_]?sql[-_]?(?:auth[-_]?)?proxy|alloydb[-_]auth[-_]proxy/i],
  ['socat', /\bsocat\b/, 'word'],
  ['a session of AWS Systems Manager', /\bstart-session\b/],
  ['a proxy of Fly.io', command('fly|flyctl', '\\s[^\\n]*\\b(?:proxy|wireguard)\\b')],
  ['an IAP tunnel', /\bstart-iap-tunnel\b|\bnetwork\s+bastion\b/],
  [
    'a tunnel',
    /\b(?:chisel|ngrok|cloudflared|tailscaled?|openvpn|wg-quick|wireguard|stunnel4?|rathole|frpc|bore|zerotier-cli|netbird|twingate|warp-cli|gost)\b/i,
    'word',
  ],
  [
    'a proxy',
    /\b(?:pgbouncer|pgcat|pgpool|odyssey|haproxy|envoy|rinetd|redir|simpleproxy|toxiproxy)\b/i,
    'word',
  ],
  ['netcat', command('nc|ncat|netcat', '\\s[^\\n]*-\\w*[lke]')],
  ['a proxy of Teleport or Boundary', /\btsh\b[^\n]*\b(?:proxy|db)\b|\bboundary\s+connect\b/],
  [
    'a proxy of a database service',
    /\b(?:pscale|railway|neonctl|supabase)\s+connect\b|\bsql-proxy\b/,
  ],
  ['an edit of `/etc/hosts`', /\/etc\/hosts\b|\bhosts\.(?:append|deny)\b|drivers\\etc\\hosts/i],
  ['`--add-host`', /--add-host(?![ =]["']?host\.docker\.internal:host-gateway\b)/],
  [
    '`extra_hosts`',
    /\bextra_hosts\b(?!\s*:\s*\[?\s*(?:-\s*)?["']?host\.docker\.internal[:=]host-gateway\b)/,
  ],
  [
    'a change of the routes',
    /\b(?:ip6?tables|nft|pfctl|ipvsadm|firewall-cmd|netsh)\b|\bip\s+route\b/,
    'word',
  ],
  ['a change of the name service', /\b(?:dnsmasq|resolvectl|systemd-resolved|resolv\.conf)\b/],
];

/** What can stop or replace a container. */
const STOPS: readonly ObstacleRow[] = [
  [
    'a command that stops containers',
    /\b(?:docker|podman|nerdctl)(?:-compose|\s+(?:compose|container))?\b[^\n]*\s(?:stop|kill|rm|down|pause|restart|disconnect)\b/,
  ],
];

/** Actions that forward a port or connect the runner with another network, by their `uses:`. */
const TUNNEL_ACTIONS =
  /tunnel|port-?forward|proxy|cloudflare\/warp|cloudflared|tailscale|twingate|wireguard|vpn|ngrok|bastion|teleport|zerotier|netbird|boundary|chisel|warpgate|add-hosts?|set-hosts?|etc-hosts/i;

/** A URL in a line that does not run what the URL contains. */
const URL = /\b(?!docker:|oci:)[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>()]+/gi;
const RUNS_DOWNLOAD = /\|\s*(?:sudo\s+)?(?:[\w./]+\/)?(?:ba|z|da)?sh\b|<\(|\$\(|`/;

/** The name of a value: `pgbouncer=true`, `pgbouncer: true`, `"pgbouncer": true`. */
const VALUE_NAME = /[\w-]+["']?(?:=(?!=)|:[ \t]+(?=true\b|false\b|\d))/g;

/** The name of a parameter or a part of a text in a program: `params.get("pgbouncer")`. */
const TEXT_CALL =
  /(?<=\.(?:has|get|getAll|set|append|delete|includes|startsWith|endsWith|indexOf)\(\s*["'`])[\w.-]+(?=["'`])/g;

/** An option of a build tool with the name of a part of the project: `cargo test -p nft`. */
const PROJECT_PART =
  /(?<=\b(?:cargo|go|npm|pnpm|yarn|turbo|nx|lerna|pytest|mix|dotnet|gradlew?|mvnw?|poetry|uv|rush|bazel)\b[^\n;&|]*\s(?:-p|-F|-m|-k|-w|--(?:package|features|filter|workspace|bin|test|exclude|scope|project|example|crate))[= ])[\w@/,.-]+/g;

/** Removes the words that are not programs or images: in URLs, names of values and parts of a project. */
function removeOtherWords(text: string): string {
  return text
    .split('\n')
    .map((line) => (RUNS_DOWNLOAD.test(line) ? line : line.replaceAll(URL, 'url')))
    .join('\n')
    .replaceAll(VALUE_NAME, 'name ')
    .replaceAll(TEXT_CALL, 'name')
    .replaceAll(PROJECT_PART, 'part');
}

/** Returns what in a text can put another server at the address of a container; undefined if nothing does. */
export function findObstacle(text: string): FoundObstacle | undefined {
  return (
    findRow(
      text,
      OBSTACLES.filter((row) => row[2] !== 'word'),
    ) ??
    findRow(
      removeOtherWords(text),
      OBSTACLES.filter((row) => row[2] === 'word'),
    )
  );
}

/** Returns what in a text can stop a container; undefined if nothing does. */
export function findContainerStop(text: string): FoundObstacle | undefined {
  // `docker run --rm` removes its own container.
  return findRow(text.replaceAll(/--(?:rm|remove-orphans|restart)\b/g, ''), STOPS);
}

function findRow(text: string, rows: readonly ObstacleRow[]): FoundObstacle | undefined {
  for (const [description, pattern] of rows) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) return { description, words: words.trim() };
  }
  return undefined;
}

/** Whether an action of another repository can forward a port. */
export function isTunnelAction(uses: string): boolean {
  return TUNNEL_ACTIONS.test(uses);
}

/** Actions that set variables for later steps, by their `uses:`. */
const VARIABLE_ACTIONS =
  /secret|vault|dotenv|env-file|export-env|set-env|load-env|envs?-(?:from|to)|1password|doppler|infisical|bitwarden|akeyless|chamber|parameter-store|ssm-param|environment-variables|variables/i;

/** Whether an action of another repository can set variables for later steps. */
export function isVariableAction(uses: string): boolean {
  return VARIABLE_ACTIONS.test(uses);
}
