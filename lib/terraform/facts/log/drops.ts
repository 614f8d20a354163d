import { not, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** What a sink tells of itself, and of what it leaves out. */
export function sink(subject: Subject): Fact[] {
  const above = !subject.type.includes('_project_');
  const children = subject.get('include_children');
  const disabled = subject.get('disabled');
  return [
    fact('log-sink', subject, {
      above,
      // Where nothing is said, it has one.
      ownWriter: subject.get('unique_writer_identity').boolean(true),
      on: disabled.as(not(disabled.boolean(false).value)),
      takesChildren: above && !subject.type.includes('_billing_') ? children.boolean(false) : true,
      intercepts: subject.get('intercept_children').boolean(false),
    }),
    ...exclusions(subject),
    ...leftOut(subject),
  ];
}

/** A filter that turns a service of AI, or its audit, away, or takes a sample. */
function leftOut(subject: Subject): Fact[] {
  const filter = subject.get('filter');
  const drops = matches(filter.text ?? '', TURNED_AWAY);
  return drops === false ? [] : [fact('log-drop', subject, { by: 'the filter of the sink', active: filter.as(drops) })];
}

const NAMES = '[^\\s")]*(aiplatform|modelarmor|cloudaudit|iap\\.googleapis|cloudkms|iam\\.googleapis)';
const TURNED_AWAY = new RegExp(
  `((\\bNOT\\s+|(^|\\s)-)\\(?\\s*[\\w.]+\\s*[:=]+\\s*"?${NAMES})|!=\\s*"?${NAMES}|\\bsample\\(`,
);

function exclusions(subject: Subject): Fact[] {
  const listed = subject.get('exclusions');
  if (listed.unknown !== undefined) {
    const because = new Unknown('which entries are left out is known only after it is applied');
    return [fact('log-drop', subject, { by: 'an exclusion of the sink', active: listed.as<boolean>(because) })];
  }
  return listed.items.map((one) => drop(subject, 'an exclusion of the sink', one));
}

const drop = (subject: Subject, by: string, one: Field): Fact =>
  fact('log-drop', subject, { by, active: one.get('disabled').isSet === false ? one.as(true) : isActive(one) });

const isActive = (one: Field) => one.as(not(one.get('disabled').boolean(false).value));

/** What drops entries of a whole project, folder or organization. */
export const exclusion = (subject: Subject): Fact[] => [drop(subject, 'an exclusion of all logs', subject.whole)];

/** Types of such. */
export const EXCLUSIONS = ['project', 'folder', 'organization', 'billing_account'].map(
  (level) => `google_logging_${level}_exclusion`,
);
