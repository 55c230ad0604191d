import { interpolateKnown } from '../interpolate';
import type { MigrationCommandUse } from '../step-context';

/** The connection of an action of another repository that migrates. */
export interface ActionConnection {
  /** The connection string that its input contains, as written. */
  readonly url: string;
  /** Whether GitHub starts the action in a container of its own. */
  readonly isContainer: boolean;
}

/** An action: its `uses:`, the input with the URL, and other inputs that can select a database. */
interface ActionInputs {
  readonly uses: RegExp;
  readonly url: string;
  readonly others: readonly string[];
  readonly isContainer: boolean;
}

const ACTION_INPUTS: readonly ActionInputs[] = [
  { uses: /^ariga\/atlas-action\//, url: 'url', others: [], isContainer: false },
  { uses: /^ariga\/atlas-deploy-action@/, url: 'url', others: [], isContainer: true },
  {
    uses: /^liquibase-github-actions\//,
    url: 'url',
    others: ['defaultsFile', 'driverPropertiesFile', 'propertyProviderClass'],
    isContainer: true,
  },
  { uses: /^liquibase\/liquibase-github-action@/, url: 'url', others: [], isContainer: true },
  { uses: /^joshuaavalon\/flyway-action@/, url: 'url', others: [], isContainer: true },
  {
    uses: /^red-gate\/flyway-actions\//,
    url: 'target-url',
    others: ['extra-args', 'target-environment'],
    isContainer: false,
  },
];

/**
 * Returns the connection of the action that migrates. Returns undefined if its inputs are not known, or
 * if another input can select the database.
 */
export function readActionConnection({
  stepContext,
}: MigrationCommandUse): ActionConnection | undefined {
  const step = stepContext.steps.at(-1);
  const action = ACTION_INPUTS.find(({ uses }) => uses.test(step?.uses?.text ?? ''));
  if (step === undefined || action === undefined) return undefined;
  const url = step.with.get(action.url)?.text.trim() ?? '';
  if (url === '' || action.others.some((name) => step.with.has(name))) return undefined;
  return {
    url: interpolateKnown(url, stepContext.expressionContext),
    isContainer: action.isContainer,
  };
}
