import { every, type Maybe, not, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { bindingsIn } from '../../google/bindings';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';
import { says, shapeOf } from '../../text';

/** Where something names the topic that it sends to, or is started by; and how whoever sends is called, where that is Google. */
interface Use {
  readonly type: RegExp;
  readonly at: readonly string[];
  readonly carries: string;
  readonly sender?: RegExp;
}

const USES: readonly Use[] = [
  {
    type: /^google_monitoring_notification_channel$/,
    at: ['labels', 'topic'],
    carries: 'alarms',
    sender: /@gcp-sa-monitoring-notification\./,
  },
  {
    type: /^google_scc_(v2_)?((organization|folder|project)_)?notification_config$/,
    at: ['pubsub_topic'],
    carries: 'findings',
    sender: /@gcp-sa-scc-notification\.|@security-center-api\./,
  },
  {
    type: /^google_cloud_asset_(organization|folder|project)_feed$/,
    at: ['feed_output_config', 'pubsub_destination', 'topic'],
    carries: 'changes',
    sender: /@gcp-sa-cloudasset\./,
  },
  { type: /^google_cloudbuild_trigger$/, at: ['pubsub_config', 'topic'], carries: 'what starts builds' },
];

/** What hears a topic, beside builds, and where it names it. */
const HEARING: Readonly<Record<string, readonly string[]>> = {
  google_pubsub_subscription: ['topic'],
  google_eventarc_trigger: ['transport', 'pubsub', 'topic'],
  google_cloudfunctions2_function: ['event_trigger', 'pubsub_topic'],
  google_cloudfunctions_function: ['event_trigger', 'resource'],
};

/** What `google_pubsub_topic` tells beside AI, where it carries alarms, findings, changes, or what starts builds. */
export function messages(topic: Subject): Fact[] {
  if (!speaksOfAi(topic.resource.module.among)) return [];
  const uses = USES.flatMap((use) =>
    topic
      .mentionedByAny(use.type)
      .filter((user) => topic.is(user.get(...use.at).target('google_pubsub_topic')))
      .map((user) => ({ ...use, user })),
  );
  if (uses.length === 0) return [];
  const sent = uses.filter(({ sender }) => sender !== undefined);
  const carries = [...new Set(uses.map((use) => use.carries))].join(' and ');
  return [
    fact('message-topic', topic, {
      carries,
      // Of findings, their delivery tells it.
      ownKey: carries.includes('findings') ? undefined : topic.get('kms_key_name').set(),
      heard: sent.length === 0 ? undefined : isHeard(topic),
      senders: sent.map(({ user, sender, carries: what }) => ({ what, let: letsIn(topic, user, sender) })),
    }),
  ];
}

/** By a subscription that nobody's absence ends, or by what it starts. */
function isHeard(topic: Subject): Maybe<boolean> {
  const heard = Object.entries(HEARING).flatMap(([type, at]) => topic.referredBy([type], ...at));
  return some([
    topic.referredBy(['google_cloudbuild_trigger'], 'pubsub_config', 'topic').length > 0,
    ...heard.map((by) => (by.type === 'google_pubsub_subscription' ? stays(by.get('expiration_policy')) : true)),
  ]);
}

/** Where nothing is said, a subscription ends a month after it was last asked; an empty time is none. */
const stays = (expiry: Field): Maybe<boolean> => every([expiry.isSet, not(expiry.get('ttl').isSet)]);

/** Whether a binding of the files lets whoever sends publish to it. */
const letsIn = (topic: Subject, user: Subject, sender: RegExp | undefined): Maybe<boolean> =>
  some(
    topic
      .mentionedByAny(/^google_pubsub_topic_iam_(member|binding|policy)$/)
      .flatMap(bindingsIn)
      .map(({ members, role }) =>
        every([
          says(role.text, 'roles/pubsub.publisher'),
          members.some(
            (member) => user.is(member.target(user.type)) || sender?.test(shapeOf(member.text ?? '')) === true,
          ),
        ]),
      ),
  );
