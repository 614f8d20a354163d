import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

export type Policy = { readonly Version?: string; readonly Statement: readonly object[] };

/** One request, with every policy that has a say in it. */
export interface Question {
  /** ARN of a role or of another principal. */
  readonly principal: string;
  readonly action: string;
  /** ARN of the resource, or `*` for an action that names none. */
  readonly resource: string;
  /** @default the account of the principal */
  readonly resourceAccount?: string;
  /** What is undefined is not in the request. */
  readonly context?: Readonly<Record<string, string | string[] | undefined>>;
  readonly identity?: readonly Policy[];
  readonly boundary?: readonly Policy[];
  readonly resourcePolicy?: Policy;
  readonly endpoint?: readonly Policy[];
  /** Of the organization, on one of its levels; what AWS attaches to each is there besides. */
  readonly serviceControls?: readonly Policy[];
  readonly resourceControls?: readonly Policy[];
}

export type Decision = 'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied';

/**
 * Lets an independent simulator of AWS IAM, in a process of its own, decide each question.
 *
 * A question that the simulator refuses (an unknown action, a malformed ARN) throws: it has no answer.
 */
export function decide(questions: readonly Question[]): Decision[] {
  const answers: { result?: Decision; error?: unknown }[] = JSON.parse(ask(JSON.stringify(questions.map(simulation))));
  return questions.map((question, i) => {
    const { result, error } = answers[i] ?? answers[0] ?? {};
    if (result === undefined) throw new Error(`${JSON.stringify(question)}: ${JSON.stringify(error)}`);
    return result;
  });
}

const PATIENCE = 60_000;
const answered = new Int32Array(new SharedArrayBuffer(4));
const { port1, port2 } = new MessageChannel();
let relay: Worker | undefined;
afterAll(() => relay?.terminate());

/** The simulator takes a third of a second to load: each test file starts it once, when it first asks. */
function ask(line: string): string {
  relay ??= new Worker(join(__dirname, 'relay.mjs'), {
    workerData: { port: port2, answered, simulator: join(__dirname, 'simulate.mjs') },
    transferList: [port2],
  });
  Atomics.store(answered, 0, 0);
  port1.postMessage(line);
  Atomics.wait(answered, 0, 0, PATIENCE);
  const received: { message: string } | undefined = receiveMessageOnPort(port1);
  if (received === undefined) throw new Error(`the oracle has not answered within ${PATIENCE / 1000} seconds`);
  return received.message;
}

function simulation(question: Question) {
  const named = (policies: readonly Policy[] = []) =>
    policies.map((policy, i) => ({ name: `policy${i}`, policy: { Version: '2012-10-17', ...policy } }));
  const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  return {
    request: {
      principal: question.principal,
      action: question.action,
      resource: {
        resource: question.resource,
        accountId: question.resourceAccount ?? question.principal.split(':')[4],
      },
      contextVariables: question.context ?? {},
    },
    identityPolicies: named(question.identity),
    serviceControlPolicies: [
      {
        orgIdentifier: 'r-root',
        policies: [{ name: 'all', policy: everything }, ...named(question.serviceControls)],
      },
    ],
    resourceControlPolicies:
      question.resourceControls === undefined
        ? []
        : [{ orgIdentifier: 'r-root', policies: named(question.resourceControls) }],
    ...(question.boundary && { permissionBoundaryPolicies: named(question.boundary) }),
    ...(question.resourcePolicy && { resourcePolicy: { Version: '2012-10-17', ...question.resourcePolicy } }),
    ...(question.endpoint && { vpcEndpointPolicies: named(question.endpoint) }),
  };
}
