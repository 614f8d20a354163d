import { type Maybe, not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { holderOf, mayConcernAi } from './holder';

/** What `AWS::IAM::AccessKey` tells, where its user can have to do with AI. */
export function accessKey(key: Subject): Fact[] {
  const user = key.properties.get('UserName').target('AWS::IAM::User');
  if (user !== undefined && !mayConcernAi(holderOf(user))) return [];
  const status = key.properties.get('Status');
  const inactive = status.text === undefined ? false : matches(status.text, /^inactive$/i);
  return [fact('credential', key, { what: 'an access key', inUse: status.as(not(inactive)) })];
}

/** What a custom resource of the AWS CDK tells that makes a credential by calling AWS itself. */
export function madeByCall(call: Subject): Fact[] {
  return ['Create', 'Update'].flatMap((phase) => {
    const field = call.properties.get(phase);
    const action = field.json.get('action').text;
    const makes: Maybe<boolean> = action === undefined ? false : matches(action, MAKES);
    return makes === false
      ? []
      : [fact('credential', call, { what: `what '${action}' makes`, inUse: field.as(makes) })];
  });
}

const MAKES = /^(createServiceSpecificCredential|createAccessKey)(Command)?$/i;
