import { RESOURCE_CONTROLS } from '../actions/resource-controls';
import type { Policy } from '../model';
import type { Asked } from './asked';
import type { Layer } from './decision';
import { endpointOf, identityOf, resourcesOf } from './found';
import { folded } from './operators';
import { isTakingOn, resourceAccount } from './target';

/** Policies of one kind that have a say in a request. */
export interface Say {
  readonly layer: Layer;
  readonly policies: readonly Policy[];
  /** Policies that have a say, and that the files do not show. */
  readonly unseen: readonly string[];
}

/** What has a say in a request, in the order in which AWS looks. */
export interface Layers {
  readonly resourceControl: Say;
  /** One for each level of the organization. */
  readonly serviceControls: readonly Say[];
  readonly resource: Say;
  readonly endpoint: Say;
  readonly boundary: Say;
  readonly session: Say;
  readonly identity: Say;
}

const NONE: readonly never[] = [];

/** Most layers say nothing of most requests: one of each serves them all. */
function silent(layer: Layer): Say {
  return { layer, policies: NONE, unseen: NONE };
}

const SILENT: Readonly<Record<Layer, Say>> = {
  identity: silent('identity'),
  resource: silent('resource'),
  boundary: silent('boundary'),
  session: silent('session'),
  'service control': silent('service control'),
  'resource control': silent('resource control'),
  endpoint: silent('endpoint'),
  trust: silent('trust'),
  gateway: silent('gateway'),
};

function say(layer: Layer, policies: readonly Policy[], unseen: readonly string[] = NONE): Say {
  return policies.length === 0 && unseen.length === 0 ? SILENT[layer] : { layer, policies, unseen };
}

const whole = (policy: Policy | undefined): readonly Policy[] => (policy === undefined ? NONE : [policy]);

/** Finds everything that has a say in a request. */
export function layersOf(asked: Asked): Layers {
  const { access, request, identity } = asked;
  const { caller } = request;
  const takingOn = isTakingOn(asked);
  const controlled = access.resourceControls.length > 0 && isResourceControlled(asked);
  const vpce = access.endpoints.length > 0 ? asked.keys.get('aws:sourcevpce') : undefined;
  const endpoint = typeof vpce === 'string' ? endpointOf(access, vpce) : undefined;
  return {
    resourceControl: say('resource control', controlled ? access.resourceControls.flat() : NONE),
    serviceControls: isServiceControlled(asked)
      ? access.serviceControls.map((policies) => say('service control', policies))
      : NONE,
    resource: takingOn ? say('trust', trustOf(asked)) : say('resource', policiesOf(asked)),
    endpoint: say('endpoint', whole(endpoint?.policy)),
    boundary: say('boundary', whole(identity?.boundary), identity?.unseenBoundary ? [identity.unseenBoundary] : NONE),
    session: say('session', (caller.kind === 'role' && caller.narrowed) || NONE),
    identity: say('identity', identity?.policies ?? NONE, identity?.unseen),
  };
}

/** All that say something, in one list. */
export function inOrder(layers: Layers): readonly Say[] {
  const all: Say[] = [];
  const add = (said: Say) => {
    if (said !== SILENT[said.layer]) all.push(said);
  };
  add(layers.resourceControl);
  layers.serviceControls.forEach(add);
  add(layers.resource);
  add(layers.endpoint);
  add(layers.boundary);
  add(layers.session);
  add(layers.identity);
  return all;
}

function trustOf({ access, request }: Asked): readonly Policy[] {
  return whole(identityOf(access, request.resource)?.trust);
}

function policiesOf({ access, request }: Asked): readonly Policy[] {
  const resources = resourcesOf(access, request.resource);
  return resources.length === 0 ? NONE : resources.flatMap(({ policy }) => whole(policy));
}

/** Roles that services made for themselves obey no policy of the organization. */
const isLinkedToService = ({ request: { caller } }: Asked) =>
  caller.kind === 'role' && caller.arn.includes(':role/aws-service-role/');

/** Service control policies limit the principals of member accounts, and nobody else. */
function isServiceControlled(asked: Asked): boolean {
  const { access, account } = asked;
  return account === access.account && access.management !== true && !isLinkedToService(asked);
}

const RESOURCE_CONTROLLED: ReadonlySet<string> = new Set(RESOURCE_CONTROLS.services);
const SPARED: ReadonlySet<string> = new Set(RESOURCE_CONTROLS.spared.map(folded));

/** Resource control policies limit the resources of member accounts, of some services. */
function isResourceControlled(asked: Asked): boolean {
  const { access, action } = asked;
  if (access.management === true || resourceAccount(asked) !== access.account || isLinkedToService(asked)) return false;
  return RESOURCE_CONTROLLED.has(action.slice(0, action.indexOf(':'))) && !SPARED.has(action);
}
