import { every, type Maybe, some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { statementsHeldBy } from '../../identity-policies';
import type { Statement } from '../../statement';
import type { Subject } from '../../subject';
import { shapeOf, unknownIn } from '../../text';

/** What `AWS::BedrockAgentCore::BrowserCustom` tells. */
export function agentBrowser(browser: Subject): Fact[] {
  const recording = browser.properties.get('RecordingConfig');
  const { value: enabled } = recording.get('Enabled').boolean(false);
  const kept = recording.get('S3Location', 'Bucket').isSet;
  return [
    fact('agent-browser', browser, { recorded: recording.as(every([enabled, kept])) }),
    ...steeredByModel(browser),
  ];
}

/** What the role tells under which a model steers a browser or runs code that it has written. */
export function steeredByModel(tool: Subject): Fact[] {
  const role = tool.properties.get('ExecutionRoleArn').target('AWS::IAM::Role');
  return (role === undefined ? [] : statementsHeldBy(role)).flatMap((statement) => {
    const ofOthers = every([statement.isAllow, statement.onAnything, doesMoreThanReport(statement)]);
    return [fact('agent-reach', tool, { what: 'anything', ofOthers: statement.resourceField.as(ofOthers) })];
  });
}

/** Actions that know no resource, and tell how the tool is doing. */
const REPORTS =
  /^(xray:(Put\w+|GetSampling\w+)|cloudwatch:PutMetricData|logs:Describe\w+|ecr:GetAuthorizationToken|sts:GetCallerIdentity)$/i;

function doesMoreThanReport(statement: Statement): Maybe<boolean> {
  if (statement.excludesActions) return true;
  return some(statement.actions.map((action) => unknownIn(action) ?? !REPORTS.test(shapeOf(action))));
}
