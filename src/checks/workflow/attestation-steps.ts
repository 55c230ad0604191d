import { readYaml, type YamlNode } from './yaml-node';

/** The steps of a workflow or an action that create attestations. */
export interface AttestationSteps {
  /** Whether one of its own steps creates an attestation. */
  readonly attests: boolean;
  /** The files of the repository that it uses: called workflows, and folders of local actions. */
  readonly calledFiles: readonly string[];
}

/** `actions/attest`, and its variants for build provenance and SBOMs. */
const ATTEST_ACTION = /^actions\/attest(-[a-z-]+)?@/;
const LOCAL_PATH = /^\.\/(.+?)\/?$/;

/**
 * Finds the steps of a workflow or an action that create attestations. Invalid YAML has no steps.
 * Never throws.
 */
export function findAttestationSteps(text: string): AttestationSteps {
  const yaml = readYaml(text);
  const uses = yaml.ok ? listUses(yaml.tree) : [];
  return {
    attests: uses.some((each) => ATTEST_ACTION.test(each)),
    calledFiles: uses.flatMap((each) => LOCAL_PATH.exec(each)?.[1] ?? []),
  };
}

/** Returns the value of every `uses:` key in the tree. */
function listUses(tree: YamlNode): readonly string[] {
  if (tree.kind === 'text') return [];
  if (tree.kind === 'list') return tree.items.flatMap(listUses);
  return [...tree.entries].flatMap(([key, value]) =>
    key === 'uses' && value.kind === 'text' ? [value.text] : listUses(value),
  );
}
