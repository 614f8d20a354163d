import { type Maybe, some, Unknown } from '../../../core';
import type { LogContent, LogDelivery } from '../../../policy';
import { bindingsIn, gives } from '../../google/bindings';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** Types of sinks, which send log entries elsewhere. */
export const SINKS = [
  'google_logging_project_sink',
  'google_logging_folder_sink',
  'google_logging_organization_sink',
  'google_logging_billing_account_sink',
];

/** The sinks that send what they select to this store. */
export const sinksInto = (store: Subject): readonly Subject[] => store.referredBy(SINKS, 'destination');

/** What a sink selects: audit logs, unless its filter names none of them. */
export function contentOf(sink: Subject): LogContent {
  const filter = sink.get('filter');
  if (filter.isSet === false) return 'activity';
  return matches(filter.text ?? '', /cloudaudit|protoPayload|activity|data_access/) === false ? 'calls' : 'activity';
}

/** Whether a sink may write where it sends to, as far as the files tell. */
export function deliveryOf(store: Subject, sink: Subject, role: RegExp): LogDelivery {
  const place = sink.get('destination').place;
  const obstacle = 'the identity that it writes as is given no right to';
  const writer = sink
    .mentionedByAny(/_iam_(member|binding|policy)$/)
    .flatMap(bindingsIn)
    .filter(({ members }) => members.some((member) => sink.is(member.target(sink.type))))
    .map((binding) => gives(binding, role));
  return { place, obstacle, arrives: some([...writer, ofItself(store, sink)]) };
}

/** A log bucket of the same project needs no right, and rights may be given elsewhere. */
function ofItself(store: Subject, sink: Subject): Maybe<boolean> {
  const isLogBucket = store.type === 'google_logging_project_bucket_config';
  const [from, to] = [sink.get('project').text, store.get('project').text];
  if (isLogBucket && sink.type === 'google_logging_project_sink' && typeof from === 'string' && from === to)
    return true;
  return new Unknown('no binding of the files lets the identity of the sink write there');
}
