import { every, not, some } from '../../../core';
import type { Opening } from '../../../policy';
import { matches } from '../../text';
import { listed } from './grant';
import type { Holder } from './holder';
import type { Request } from './permissions';

/** What Lambda does, as the role of a function, to put the function into a network. */
const INTERFACES = [
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];

/** Lambda says for which function it acts only where the code of the function asks, and not where it asks itself. */
const KEY = 'lambda:SourceFunctionArn';
const BY_CODE: Request = { [KEY.toLowerCase()]: 'arn:aws:lambda:us-east-1:111122223333:function:it' };

/** Policies of AWS with all of these rights. */
const READY_MADE = /:policy\/service-role\/AWSLambda(VPCAccessExecutionRole|ENIManagementAccess)$/;

/**
 * Rights to network interfaces of a function's role that its code can use.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
export function codeOnInterfaces({ permissions, managed }: Holder): Opening[] {
  const actions = INTERFACES.filter((action) => !permissions.tellsApart(action, KEY));
  const written = permissions.allows.flatMap((statement) => {
    const named = actions.filter((action) => statement.names(action));
    const open = every([
      statement.isAllow,
      some(named.map((action) => not(permissions.closes(statement, action, BY_CODE)))),
    ]);
    return open === false ? [] : [{ place: statement.field.place, what: listed(named), open }];
  });
  const attached = managed.flatMap(({ arn, field }) => {
    const open = every([matches(arn, READY_MADE), some(actions.map((action) => not(permissions.closesAll(action))))]);
    return open === false ? [] : [{ place: field.place, what: listed(actions), open }];
  });
  return [...written, ...attached];
}
