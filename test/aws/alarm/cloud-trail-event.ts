const ACCOUNT = '111122223333';

/** Who makes a call, as CloudTrail tells. */
export const CALLERS = {
  person: assumed('security-admin', 'jane@example.com'),
  root: { type: 'Root', principalId: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root`, accountId: ACCOUNT },
  user: {
    type: 'IAMUser',
    principalId: 'AIDACKCEVSQ6C2EXAMPLE',
    arn: `arn:aws:iam::${ACCOUNT}:user/mallory`,
    accountId: ACCOUNT,
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    userName: 'mallory',
  },
  service: { type: 'AWSService', invokedBy: 'config.amazonaws.com' },
};

/** Somebody who took on a role. */
export function assumed(role: string, session = 'session') {
  return {
    type: 'AssumedRole',
    principalId: `AROAIDPPEZS35WEXAMPLE:${session}`,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`,
    accountId: ACCOUNT,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAIDPPEZS35WEXAMPLE',
        arn: `arn:aws:iam::${ACCOUNT}:role/${role}`,
        accountId: ACCOUNT,
        userName: role,
      },
      attributes: { creationDate: '2026-11-01T08:00:00Z', mfaAuthenticated: 'false' },
    },
  };
}

/** What EventBridge gets where CloudTrail records a call. @param more what else the record says */
export function cloudTrailEvent(
  source: string,
  eventName: string,
  userIdentity: object = CALLERS.person,
  more: Readonly<Record<string, unknown>> = {},
) {
  return {
    version: '0',
    id: '8a7b6c5d-0000-4444-8888-1234567890ab',
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${source}`,
    account: ACCOUNT,
    time: '2026-11-01T09:00:00Z',
    region: 'us-east-1',
    resources: [],
    detail: {
      eventVersion: '1.11',
      userIdentity,
      eventTime: '2026-11-01T08:59:58Z',
      eventSource: `${source}.amazonaws.com`,
      eventName,
      awsRegion: 'us-east-1',
      sourceIPAddress: '203.0.113.7',
      userAgent: 'aws-cli/2.31.0',
      requestParameters: { name: 'some' },
      responseElements: null,
      requestID: '0d1e2f3a-0000-4444-8888-1234567890ab',
      eventID: '4b5c6d7e-0000-4444-8888-1234567890ab',
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: ACCOUNT,
      eventCategory: 'Management',
      ...more,
    },
  };
}
