import { quoteForShell } from '../commands/shell-quote';
import { getEntryPoint } from '../commands/wrappers/image-tools';
import type { Step } from './workflow-model';
import type { TextNode } from './yaml-node';

/** Actions that run the text of an input. A new one is a row. */
interface ScriptAction {
  readonly uses: RegExp;
  /** The inputs that contain the text, in the order in which they run. */
  readonly inputs: readonly string[];
  /** The program whose arguments the input contains. */
  readonly program?: string;
  /** Whether the text runs on another machine, without the variables of the step. */
  readonly isRemote?: true;
  /** Whether that machine is a container that the action starts on the runner. */
  readonly isContainer?: true;
  /** The `shell:` that would run the text. */
  readonly shell?: string;
}

const SSH_ACTIONS: readonly ScriptAction[] = [
  { uses: /^appleboy\/ssh-action@/, inputs: ['script'], isRemote: true },
  { uses: /^cross-the-world\/ssh-pipeline@/, inputs: ['script'], isRemote: true },
  {
    uses: /^cross-the-world\/ssh-scp-ssh-pipelines@/,
    inputs: ['first_ssh', 'last_ssh'],
    isRemote: true,
  },
  {
    uses: /^(?:fifsky\/ssh-action|garygrossgarten\/github-action-ssh|d3rhase\/ssh-command-action|jimcronqvist\/action-ssh|nekiro\/ssh-job)@/i,
    inputs: ['command'],
    isRemote: true,
  },
  { uses: /^matheusvanzan\/sshpass-action@/, inputs: ['run'], isRemote: true },
  {
    uses: /^easingthemes\/ssh-deploy@/,
    inputs: ['SCRIPT_BEFORE', 'SCRIPT_AFTER'],
    isRemote: true,
  },
];

/** The action of cloud.gov, which runs `command`, `cf_command` or else `cf push`. */
const CLOUD_GOV = /^(?:cloud-gov|18f)\/cg-cli-tools@/i;

const SCRIPT_ACTIONS: readonly ScriptAction[] = [
  ...SSH_ACTIONS,
  { uses: /^(?:nick-(?:fields|invision)|step-security)\/retry@/, inputs: ['command'] },
  { uses: /^wandalen\/wretry\.action@/i, inputs: ['command'] },
  { uses: /^actions\/github-script@/, inputs: ['script'], shell: 'node {0}' },
  { uses: /^azure\/cli@/i, inputs: ['inlineScript'] },
  { uses: /^azure\/powershell@/i, inputs: ['inlineScript'], shell: 'pwsh' },
  { uses: /^devcontainers\/ci@/, inputs: ['runCmd'], isRemote: true, isContainer: true },
  { uses: /^(?:coactions\/setup-xvfb|gabrielbb\/xvfb-action)@/i, inputs: ['run'] },
  { uses: /^peterkimzz\/aws-ssm-send-command@/, inputs: ['command'], isRemote: true },
  { uses: /^addnab\/docker-run-action@/, inputs: ['run'], isRemote: true, isContainer: true },
  { uses: /^superfly\/flyctl-actions@/, inputs: ['args'], program: 'flyctl' },
  { uses: /^borales\/actions-yarn@/i, inputs: ['cmd'], program: 'yarn' },
  {
    uses: /^(?:actions-hub\/kubectl|kodermax\/kubectl-aws-eks|steebchen\/kubectl)@/i,
    inputs: ['args'],
    program: 'kubectl',
  },
  { uses: /^actions-hub\/gcloud@/, inputs: ['args'], program: 'gcloud' },
  {
    uses: /^(?:tibotiber|browniebroke)\/hasura-runner-action@/,
    inputs: ['args'],
    program: 'hasura',
  },
  {
    uses: /^dawidd6\/action-ansible-playbook@/,
    inputs: ['playbook'],
    program: 'ansible-playbook',
  },
  { uses: CLOUD_GOV, inputs: ['command'] },
  // Several actions for Cloud Foundry have this input.
  { uses: /^/, inputs: ['cf_command', 'full_command'], program: 'cf' },
  {
    uses: /^geekcell\/github-action-aws-ecs-run-task@/,
    inputs: ['override-container-command'],
    isRemote: true,
  },
];

/** A script in an input of an action, and how it runs. */
export interface WrappedScript {
  readonly text: TextNode;
  /** Whether it runs on another machine, without the variables of the step. */
  readonly isRemote: boolean;
  /** The words that stand for the action as the caller of the script; empty if it runs as a step does. */
  readonly callers: readonly (readonly string[])[];
  readonly shell: string;
}

/**
 * Returns the script that a step of another repository's action, or of an image, runs. Returns
 * undefined if its action does not run scripts.
 */
export function findWrappedScript(uses: string, step: Step): WrappedScript | undefined {
  const special =
    readDockerImage(uses, step) ??
    readTaskOverrides(uses, step) ??
    readTaskDefinition(uses, step) ??
    readCloudGovPush(uses, step) ??
    readHerokuDeploy(uses, step);
  if (special !== undefined) {
    const { text, isRemote } = special;
    const callers = isRemote ? [[uses]] : [];
    return { text: createStepText(text, step), isRemote, callers, shell: 'bash' };
  }
  const action = SCRIPT_ACTIONS.find(
    (row) => row.uses.test(uses) && row.inputs.some((input) => step.with.has(input)),
  );
  if (action === undefined) return undefined;
  const { inputs, program, isRemote = false, isContainer, shell = 'bash' } = action;
  const texts = inputs.flatMap((input) => step.with.get(input) ?? []);
  const [first] = texts;
  if (first === undefined) return undefined;
  // The script keeps the lines of its input, if it is a script as a whole.
  const isPlain = program === undefined && shell === 'bash' && texts.length === 1;
  const joined = texts.map(({ text }) => addProgram(text, program)).join('\n');
  const callers = isContainer ? [['docker', 'run', uses]] : isRemote ? [[uses]] : [];
  return { text: isPlain ? first : createStepText(joined, step), isRemote, callers, shell };
}

/** Adds the program before its arguments. An input of words on several lines is one command. */
function addProgram(text: string, program: string | undefined): string {
  if (program === undefined) return text;
  const words = text.trim().replaceAll(/\\?\r?\n\s*/g, ' ');
  return words.startsWith(`${program} `) ? words : `${program} ${words}`;
}

/** `uses: docker://image`: the words of `args`, after `entrypoint` or the tool of the image. */
function readDockerImage(uses: string, step: Step) {
  const [, image] = /^docker:\/\/(.*)$/s.exec(uses) ?? [];
  if (image === undefined) return undefined;
  const program = step.with.get('entrypoint')?.text ?? getEntryPoint(image) ?? '';
  const args = (step.with.get('args')?.text ?? '').replaceAll(/\r?\n/g, ' ');
  return { text: `${program} ${args}`.trim(), isRemote: false };
}

/** `amazon-ecs-render-task-definition` and `…-deploy-…`: the command of the definition, or its own. */
function readTaskDefinition(uses: string, step: Step) {
  if (!/^aws-actions\/amazon-ecs-(?:render|deploy)-task-definition@/.test(uses)) return undefined;
  const command = step.with.get('command')?.text;
  if (command !== undefined) return { text: command, isRemote: true };
  const file = quoteForShell(`file://${step.with.get('task-definition')?.text ?? ''}`);
  return { text: `aws ecs register-task-definition --cli-input-json ${file}`, isRemote: true };
}

/** `amazon-ecs-deploy-task-definition` with `run-task: true`. */
function readTaskOverrides(uses: string, step: Step) {
  const overrides = step.with.get('run-task-container-overrides')?.text;
  const runsTask = step.with.get('run-task')?.text ?? 'false';
  if (overrides === undefined || runsTask === 'false') return undefined;
  if (!/^aws-actions\/amazon-ecs-/.test(uses)) return undefined;
  const json = quoteForShell(`{"containerOverrides":${overrides}}`);
  return { text: `aws ecs run-task --overrides ${json}`, isRemote: true };
}

/** The action of cloud.gov without a command. */
function readCloudGovPush(uses: string, step: Step) {
  if (!CLOUD_GOV.test(uses) || step.with.has('command') || step.with.has('cf_command')) {
    return undefined;
  }
  const manifest = step.with.get('cf_manifest')?.text ?? 'manifest.yml';
  return { text: `cf push -f ${quoteForShell(manifest)}`, isRemote: false };
}

/**
 * `akhileshns/heroku-deploy` and `dokku/github-action`, which push a folder. The release phase of the
 * application runs there. An image has no `Procfile`.
 */
function readHerokuDeploy(uses: string, step: Step) {
  const isHeroku = /^akhileshns\/heroku-deploy@/i.test(uses);
  const dockerInput = isHeroku ? 'usedocker' : 'deploy_docker_image';
  if (!isHeroku && !/^dokku\/github-action@/i.test(uses)) return undefined;
  if (!/^(?:false)?$/.test(step.with.get(dockerInput)?.text.trim() ?? '')) return undefined;
  const procfile = step.with.get('procfile')?.text ?? '';
  const [, release] = /^release\s*:\s*(.*\S)/m.exec(procfile) ?? [];
  if (procfile !== '') return { text: release ?? 'true', isRemote: true };
  const folder = quoteForShell(step.with.get('appdir')?.text.trim() || '.');
  const remote = isHeroku ? 'heroku' : 'dokku';
  return { text: `git subtree push --prefix ${folder} ${remote} main`, isRemote: true };
}

/** Creates a text whose lines are all at the step. */
function createStepText(text: string, { line, uses }: Step): TextNode {
  const place = uses?.line ?? line;
  return { kind: 'text', text, line: place, lineOf: () => place };
}
