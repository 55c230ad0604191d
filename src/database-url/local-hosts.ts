import type { ProviderRow } from './provider-row';

/**
 * Hosts on this machine or in a container beside it. Private addresses and names such as `.internal`
 * and `.local` are not in the list, because production databases have such names too.
 */
export const LOCAL_HOSTS: readonly ProviderRow[] = [
  {
    id: 'local',
    label: 'localhost',
    location: 'local',
    source: 'https://www.rfc-editor.org/rfc/rfc6761#section-6.3',
    checked: '2026-11',
    suffixes: ['localhost'],
    chosenLabels: 'all',
    // DB_AUTHORITY can be the service of a proxy that listens here.
    otherNames: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a loopback address',
    location: 'local',
    source: 'https://www.rfc-editor.org/rfc/rfc6890#section-2.2',
    checked: '2026-11',
    ranges: ['loopback', 'unspecified'],
    chosenLabels: 'none',
    otherNames: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a socket',
    location: 'local',
    source: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOST',
    checked: '2026-11',
    sockets: ['/', '@'],
    chosenLabels: 'none',
    otherNames: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'the host of a container',
    location: 'local',
    source: 'https://docs.docker.com/desktop/features/networking/networking-how-tos/',
    checked: '2026-11',
    names: [
      'host.docker.internal',
      'gateway.docker.internal',
      'kubernetes.docker.internal',
      'host.containers.internal',
      'host.lima.internal',
    ],
    chosenLabels: 'none',
    otherNames: ['cloud-sql', 'alloydb'],
  },
  {
    id: 'local',
    label: 'a service container',
    location: 'local',
    source:
      'https://docs.github.com/en/actions/tutorials/use-containerized-services/create-postgresql-service-containers',
    checked: '2026-11',
    // `postgres`, `db`: a name without a dot that is not an invalid number.
    singleLabel: /[a-z]/,
    chosenLabels: 'all',
    otherNames: ['cloud-sql', 'alloydb'],
  },
];
