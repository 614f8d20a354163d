import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callAlarmHearsItsNames = defineRule({
  id: 'ZTA-WATCH-005',
  title: 'Alarm about calls hears of each call that it names',
  severity: 'error',
  why: 'EventBridge hands calls that only read to no rule that is merely enabled, and CloudTrail has other names than policies for some calls of S3: such an alarm never goes off, and looks as if nothing happened.',
  fix: "Set 'State' to ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS for calls that only read, and name calls as CloudTrail does: PutBucketLifecycle, not PutLifecycleConfiguration.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 AU-6'],
  kind: 'call-alarm',
  examples: {
    bad: [
      { names: [{ place, name: 'GetKeyPolicy', arrives: false, instead: '' }] },
      { names: [{ place, name: 'PutLifecycleConfiguration', arrives: false, instead: 'PutBucketLifecycle' }] },
    ],
    good: [{ names: [{ place, name: 'StopLogging', arrives: true, instead: '' }] }],
  },
  check: ({ names }) =>
    names.map(({ place, name, arrives, instead }) =>
      must(
        place,
        arrives,
        instead === ''
          ? `'${name}' only reads, and the state of the rule leaves such calls out`
          : `no event is called '${name}'; CloudTrail calls it '${instead}'`,
      ),
    ),
});
