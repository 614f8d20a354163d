import { every, type Maybe, not, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { says } from '../../text';
import type { Area } from '../area';
import { isOfGuards, looksAt } from '../log/log-metric';
import { checks, FEED, feed, MODULE } from './breadth';
import { messages } from './messages';

/** What `google_monitoring_alert_policy` tells beside AI, where it looks at no count of logs: of those the count tells. */
function alarm(policy: Subject): Fact[] {
  if (!speaksOfAi(policy.resource.module.among)) return [];
  if (policy.others('google_logging_metric').some((metric) => isOfGuards(metric) && looksAt(policy, metric))) return [];
  const channels = policy.get('notification_channels');
  return [
    fact('watch-alarm', policy, { on: policy.get('enabled').boolean(true).value, told: channels.as(channels.isSet) }),
  ];
}

/** What `google_monitoring_notification_channel` tells beside AI. */
const channel = (subject: Subject): Fact[] =>
  speaksOfAi(subject.resource.module.among)
    ? [fact('alarm-channel', subject, { on: subject.get('enabled').boolean(true) })]
    : [];

/** What tells that findings of Security Command Center are muted. Without a type, what is muted stays so. */
function mute(config: Subject): Fact[] {
  const type = config.get('type');
  return [fact('finding-mute', config, { lasting: type.as(not(says(type.text, 'DYNAMIC'))) })];
}

/** What a custom module of Security Command Center tells. */
function check(module: Subject): Fact[] {
  const state = module.get('enablement_state');
  const off = state.isSet === false ? new Unknown('the file does not say that it is on') : says(state.text, 'DISABLED');
  const looks = says(state.text, 'ENABLED') === true && OWN.test(module.type) ? looksAtSomething(module) : true;
  return [fact('scanner-check', module, { on: state.as(every([not(off), looks])) })];
}

/** Modules that judge by an expression of their own; where they are inherited, it stands above. */
const OWN = /_security_health_analytics_custom_module$/;

function looksAtSomething(module: Subject): Maybe<boolean> {
  const config = module.get('custom_config');
  const kinds = config.get('resource_selector', 'resource_types');
  return every([config.get('predicate', 'expression').isSet, kinds.unknown ?? kinds.items.length > 0]);
}

/** What tells where findings of Security Command Center are sent. */
function delivery(config: Subject): Fact[] {
  const topic = config.get('pubsub_topic');
  const there = topic.target('google_pubsub_topic');
  const ownKey = there?.get('kms_key_name').isSet ?? new Unknown('the topic is not in the files');
  return [fact('finding-delivery', config, { ownKey: topic.as(ownKey) })];
}

/** What looks, and who is told of it. */
export const WATCH: Area = {
  readers: {
    google_monitoring_alert_policy: alarm,
    google_monitoring_notification_channel: channel,
    google_pubsub_topic: messages,
  },
  patterns: [
    [/^google_scc_(v2_(organization|folder|project)_)?mute_config$/, mute],
    [
      /^google_scc_(management_)?((organization|folder|project)_)?((security_health_analytics|event_threat_detection)_)?custom_module$/,
      check,
    ],
    [FEED, feed],
    [MODULE, checks],
    [/^google_scc_(v2_)?((organization|folder|project)_)?notification_config$/, delivery],
  ],
  alongside: ['google_pubsub_subscription', 'google_eventarc_trigger'],
};
