import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { matches, says } from '../../text';
import { cloudRun } from '../network/cloud-run';
import { webFilter } from './web-filter';

/** What a backend service tells of the proxy before it: that it is on, and how it asks. */
export function identityProxy(backend: Subject): Fact[] {
  const iap = backend.get('iap');
  const on = iap.get('enabled').boolean(iap.isSet === true).value;
  if (iap.isSet === false && !isSaidOf(backend) && !(isPublic(backend) && servesModels(backend))) return [];
  if (on === false) return [fact('identity-proxy', backend, { ...IDLE, on: iap.as(false) })];
  const client = iap.get('oauth2_client_id');
  const rate = backend.get('log_config', 'sample_rate');
  const logged = rate.number(1).value;
  return [
    fact('identity-proxy', backend, {
      on: iap.as(on),
      ownClient: client.as(not(client.isSet)),
      asksAgain: asksAgain(backend),
      logsAll: rate.as(Unknown.is(logged) ? logged : logged >= 1),
    }),
    ...secret(iap.get('oauth2_client_secret'), backend),
  ];
}

/** A door that is off is told once. */
const IDLE = { ownClient: true, asksAgain: true, logsAll: true } as const;

const isPublic = (backend: Subject): boolean =>
  matches(backend.get('load_balancing_scheme').string('EXTERNAL').value, /^EXTERNAL/) !== false;

/** Whether the files say how it asks, or whom it lets through: where it is off, that says nothing. */
const isSaidOf = (backend: Subject): boolean =>
  backend.mentionedByAny(/^google_iap_(settings|web_backend_service_iam_(member|binding|policy))$/).length > 0;

/** Whether what stands behind it is a program that runs models. */
const servesModels = (backend: Subject): boolean =>
  backend
    .get('backend')
    .items.map((one) => one.get('group').target('google_compute_region_network_endpoint_group'))
    .map((group) => group?.get('cloud_run', 'service').target('google_cloud_run_v2_service'))
    .some((service) => service !== undefined && cloudRun(service).length > 0);

/** What the files do not say may be said for the project or the organization as a whole. */
function asksAgain(backend: Subject): Maybe<boolean> {
  const settings = backend.mentionedBy('google_iap_settings');
  if (settings.length === 0) return new Unknown('no settings of the files are about this application alone');
  return some(settings.map((one) => one.get('access_settings', 'reauth_settings').isSet));
}

/** A plan shows secrets as they are, wherever they come from. */
const secret = (held: Field, backend: Subject): Fact[] =>
  held.isSet === false || !backend.resource.showsMeta
    ? []
    : [fact('gateway-secret', backend, { referred: held.as(typeof held.written !== 'string') })];

/** What `google_iap_settings` tells. */
export function proxySettings(settings: Subject): Fact[] {
  const options = settings.get('access_settings', 'cors_settings', 'allow_http_options');
  return [fact('proxy-settings', settings, { letsUnsignedIn: options.boolean(false) })];
}

/** What is left of an interface that Google has taken away. */
export const retiredClient = (client: Subject): Fact[] => [
  fact('retired', client, { of: 'gateway', instead: 'iap of a backend service, without a client' }),
];

/** What `google_compute_security_policy` tells, before a proxy or beside AI. */
export function proxyFilter(policy: Subject): Fact[] {
  const before = policy.mentionedByAny(/^google_compute_(region_)?backend_service$/);
  const isConcerned = before.some((backend) => backend.get('iap').isSet !== false);
  if (!isConcerned && !speaksOfAi(policy.resource.module.among)) return [];
  if (matches(policy.get('type').string('CLOUD_ARMOR').value, /^CLOUD_ARMOR$/) === false) return [];
  const rules = policy.get('rule');
  const apart = policy.referredBy(['google_compute_security_policy_rule'], 'security_policy');
  const all = [...rules.items, ...apart.map(({ whole }) => whole)];
  const noted = all.find((rule) => rule.get('preview').boolean(false).value !== false)?.get('preview');
  return [
    fact('proxy-filter', policy, {
      blocks: rules.as(rules.unknown ?? some(all.map(turnsAway))),
      notes: noted === undefined ? false : noted.boolean(false),
    }),
    webFilter(policy, all),
  ];
}

const turnsAway = (rule: Field): Maybe<boolean> => {
  const isActing = not(rule.get('preview').boolean(false).value);
  const does = some([not(says(rule.get('action').text, 'allow'))]);
  return isActing === false ? false : Unknown.is(isActing) ? isActing : does;
};
