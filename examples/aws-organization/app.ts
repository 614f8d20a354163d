import { App, Stack } from 'aws-cdk-lib';
import { noRequest, ZeroTrust } from 'zero-trust-ai-constructs/aws';
import { Baseline } from './baseline';
import { govern } from './governance';
import { MANAGEMENT, MEMBER, REGION, REHEARSED } from './names';

// What a platform team deploys for everybody, so that what others build without these constructs keeps to the same.
const app = new App();
const zeroTrust = ZeroTrust.enforce(app);
const stack = (name: string, account: string) =>
  new Stack(app, name, { env: { account, region: REGION }, terminationProtection: !REHEARSED });

const baseline = new Baseline(stack('AiBaseline', MEMBER));
govern(stack('AiGovernance', MANAGEMENT), baseline);

// Whatever anybody grants in these stacks, nobody blinds what records: it is proved, or nothing is synthesised.
zeroTrust.require(noRequest({ action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'] }).byAnyone());
