import { allow, deny, found, role } from './resources';

const RULE = 'ZTA-IAM-017';

const GROUP = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/*';
const TRAIN = allow('sagemaker:CreateTrainingJob', 'arn:aws:sagemaker:eu-west-1:111122223333:x/fraud-*');
const approve = (condition?: Readonly<Record<string, unknown>>) =>
  allow('sagemaker:UpdateModelPackage', GROUP, condition);
const status = (operator: string, value: string) => ({ [operator]: { 'sagemaker:ModelApprovalStatus': value } });

test.each([
  ['both', [TRAIN, approve()]],
  ['both, the approval said to be one', [TRAIN, approve(status('StringEquals', 'Approved'))]],
  ['both, by registering what is approved already', [TRAIN, allow('sagemaker:CreateModelPackage', GROUP)]],
  [
    'both, another status denied',
    [TRAIN, approve(), deny('sagemaker:UpdateModelPackage', '*', status('StringEquals', 'Rejected'))],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual(['fail R/']);
});

test.each([
  ['one of them', [TRAIN]],
  ['the other', [approve()]],
  ['a status that is no approval', [TRAIN, approve(status('StringEquals', 'PendingManualApproval'))]],
  ['the approval denied', [TRAIN, approve(), deny('sagemaker:*ModelPackage', '*', status('StringEquals', 'Approved'))]],
  [
    'all but waiting denied',
    [TRAIN, approve(), deny('sagemaker:UpdateModelPackage', GROUP, status('StringNotEquals', 'PendingManualApproval'))],
  ],
])('%s', (_what, statements) => {
  expect(found(RULE, role(statements))).toEqual([]);
});
