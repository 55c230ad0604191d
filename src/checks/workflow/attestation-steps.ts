import { readYaml, type YamlNode } from './yaml-node';

/** What a workflow or an action uses, as far as attesting goes. */
export interface AttestationSteps {
  /** Whether a step of its own attests. */
  readonly attests: boolean;
  /** The files of the same repository that it goes on in: called workflows, and folders of actions. */
  readonly calledFiles: readonly string[];
}

/** `actions/attest`, and its forms for provenance and bills of materials. */
const ATTEST = /^actions\/attest(-[a-z-]+)?@/;
const LOCAL = /^\.\/(.+?)\/?$/;

/** Reads what a workflow or an action uses. One that cannot be read uses nothing. */
export function findAttestationSteps(text: string): AttestationSteps {
  const reading = readYaml(text);
  const uses = reading.ok ? usesIn(reading.tree) : [];
  return {
    attests: uses.some((each) => ATTEST.test(each)),
    calledFiles: uses.flatMap((each) => LOCAL.exec(each)?.[1] ?? []),
  };
}

/** Every `uses`, wherever it stands. */
function usesIn(tree: YamlNode): readonly string[] {
  if (tree.kind === 'text') return [];
  if (tree.kind === 'list') return tree.items.flatMap(usesIn);
  return [...tree.entries].flatMap(([key, value]) =>
    key === 'uses' && value.kind === 'text' ? [value.text] : usesIn(value),
  );
}
