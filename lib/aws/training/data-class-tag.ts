import { Tags } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { DATA_CLASSES, type DataClass, highestOf } from '../../core/data-class';

/** The tag that says of data how much harm it does if it gets out, and of a role up to which class it may handle data. */
export const DATA_CLASS_TAG = 'ai-data-class';

/** The classes up to which each role was let. */
const GIVEN = new WeakMap<iam.IRole, DataClass[]>();

/**
 * Has a role bear the class of data that it was let to, or a higher one that it was let to before.
 *
 * A role that is imported bears what it bears: tags are not this app's to give there.
 */
export function bearDataClass(role: iam.IRole, dataClass: DataClass): void {
  const given = [...(GIVEN.get(role) ?? []), dataClass];
  GIVEN.set(role, given);
  Tags.of(role).add(DATA_CLASS_TAG, highestOf(given), { includeResourceTypes: ['AWS::IAM::Role'] });
}

/** Holds for everyone who bears no class, or one below that of the data. */
export const belowDataClass = (dataClass: DataClass): iam.Conditions => ({
  StringNotEquals: { [`aws:PrincipalTag/${DATA_CLASS_TAG}`]: DATA_CLASSES.slice(DATA_CLASSES.indexOf(dataClass)) },
});
