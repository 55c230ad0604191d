import { readEventPayload } from '../edge/github/event';
import { identify } from '../edge/github/identity';
import { openRunner } from '../edge/github/runner';
import { hearUncaught } from '../edge/last-words';
import { asksForCheck } from '../inputs/asks-for-check';
import type { Environment } from '../inputs/declared';
import { readRequest } from '../inputs/read';
import type { Request } from '../inputs/request';
import { withoutSecrets } from '../report/without-secrets';
import { describeTarget } from '../target/providers';
import { redact, redactor } from '../target/redact';
import { answer, unread } from './answer';
import type { Context } from './context';
import { publish } from './publish';
import { secretsOfRun } from './secrets';
import { unforeseen } from './unforeseen';

/**
 * One run of the action: read, decide, do, say.
 *
 * @param environment The variables of the process, as the runner set them.
 * @returns The exit code of the step.
 */
export async function run(environment: Environment): Promise<0 | 1> {
  const { hidden, masks, weak } = secretsOfRun(environment);
  const hide = (text: string) => redact(text, hidden);
  const runner = openRunner(environment, hide);
  runner.mask(masks);
  // What was to be said could not be said whole, for example because a file of the runner is gone.
  const apologise = (error: unknown) => {
    const { code, what, next } = unforeseen(error, environment, runner.log);
    const message = `${what} ${next}`;
    runner.annotate({ level: 'error', title: code, message, file: undefined, line: undefined });
  };
  hearUncaught(apologise);
  try {
    const streamRedactor = () => redactor(hidden);
    const context: Context = { ...identify(environment), runner, streamRedactor };
    const payload = readEventPayload(environment);
    if (asksForCheck(environment)) {
      const { check } = await import(/* webpackChunkName: "check" */ './check');
      return await check(environment, payload, context, hide);
    }
    const reading = readRequest(environment, payload);
    if (weak.length > 0 && reading.ok && leadsAway(reading.request)) runner.log(WEAK);
    const report = reading.ok ? await answer(reading.request, context) : unread(reading.problems);
    return publish(withoutSecrets(report, hide), runner);
  } catch (error) {
    apologise(error);
    return 1;
  }
}

/** Whether the target may be another machine: the password of a service container is no secret. */
function leadsAway({ target }: Request): boolean {
  return target?.ok === true && describeTarget(target.target).location !== 'local';
}

const WEAK =
  'The password of the target is too short or too common to be masked: the runner would hide that word everywhere. Change it.';
