import type { Maybe } from '../../../core';
import { Unknown } from '../../../core';
import type { DoorEntry, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { reachesModel } from './runs-models';

/** What `AWS::Lambda::Url` tells, where its function may run a model. */
export function functionUrl(url: Subject): Fact[] {
  const { properties } = url;
  if (!reachesModel(properties.get('TargetFunctionArn'))) return [];
  const type = properties.get('AuthType');
  const signed: Maybe<boolean> = matches(type.text ?? '', /^AWS_IAM$/);
  const asks: DoorEntry['asks'] = Unknown.is(signed) ? signed : signed ? 'identity' : 'nothing';
  return [fact('door-entry', url, { of: 'api', public: true, asks: type.as(asks) })];
}
