import { files, MODEL, policy, ROLE, request, role, user } from '../built';
import {
  ALL,
  allowedIf,
  B,
  type Case,
  denied,
  deniedIf,
  doing,
  doingAs,
  GET,
  get,
  K,
  only,
  PATH,
  READ,
  RUN,
  TARGET,
  X,
} from './given';

/** Cases about actions, resources and variables, by their numbers. */
export const TEXTS: Readonly<Record<number, readonly Case[]>> = {
  21: [
    ['Allow NotAction, another action', only({ NotAction: 'iam:*', Resource: '*' }), request(), 'A'],
    ['Allow NotAction, the action', only({ NotAction: 'iam:*', Resource: '*' }), doing('iam:GetRole', ROLE), 'I'],
  ],
  22: [
    [
      'Deny NotAction, another action',
      files({ identities: [role([ALL, { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }])] }),
      doing(GET, `${B}/k`),
      'D',
    ],
    [
      'Deny NotAction, the action',
      files({ identities: [role([ALL, { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }])] }),
      request(),
      'A',
    ],
  ],
  23: [
    [
      'Allow NotResource, another resource',
      only({ Action: GET, NotResource: 'arn:aws:s3:::a/*' }),
      doing(GET, `${B}/k`),
      'A',
    ],
    ['Allow NotResource, the resource', only({ Action: GET, NotResource: `${B}/*` }), doing(GET, `${B}/k`), 'I'],
  ],
  24: [
    [
      'Deny NotResource, the resource',
      files({ identities: [role([RUN, { Effect: 'Deny', Action: '*', NotResource: MODEL }])] }),
      request(),
      'A',
    ],
  ],
  25: [['an action in other cases', only({ Action: 'BEDROCK:invokemodel', Resource: '*' }), request(), 'A']],
  26: [['a resource in other cases', only({ ...RUN, Resource: MODEL.replace('/x', '/X') }), request(), 'I']],
  27: [['a key in other cases', allowedIf({ StringEquals: { 'AWS:sourcevpce': X } }), request({ [PATH]: X }), 'A']],
  28: [['StringEquals with a star', allowedIf({ StringEquals: { [PATH]: 'vpce-*' } }), request({ [PATH]: X }), 'I']],
  29: [
    [
      'StringLike, one character for two',
      allowedIf({ StringLike: { [PATH]: 'vpce-?' } }),
      request({ [PATH]: 'vpce-12' }),
      'I',
    ],
    ['StringLike, one character', allowedIf({ StringLike: { [PATH]: 'vpce-?' } }), request({ [PATH]: X }), 'A'],
  ],
  30: [['a star that ends the pattern', only({ ...RUN, Resource: 'arn:aws:bedrock:*' }), request(), 'A']],
  // "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries."
  31: [
    ['a star within a part of the ARN', only({ ...RUN, Resource: 'arn:aws:bedrock:*/x' }), request(), 'U'],
    [
      'a star within a part, where a plain pattern does not match either',
      only({ ...RUN, Resource: 'arn:aws:bedrock:*/y' }),
      request(),
      'I',
    ],
    ['a star that ends a part', only({ ...RUN, Resource: 'arn:aws:bedrock:us*:foundation-model/x' }), request(), 'A'],
    [
      'a star within a part, beside a statement that allows',
      files({ identities: [role([RUN, { ...RUN, Resource: 'arn:aws:bedrock:*/x' }])] }),
      request(),
      'A',
    ],
    ['a denial with a star within a part', denied({ Resource: 'arn:aws:bedrock:*/x' }), request(), 'U'],
  ],
  32: [
    [
      'ArnLike with a colon where none may be',
      allowedIf({ ArnLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:x:role/app' }),
      'I',
    ],
    [
      'ArnLike',
      allowedIf({ ArnLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:role/app' }),
      'A',
    ],
  ],
  33: [
    [
      'StringLike with a colon',
      allowedIf({ StringLike: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:x:role/app' }),
      'A',
    ],
  ],
  34: [
    [
      'ArnEquals with a star',
      allowedIf({ ArnEquals: { 'aws:SourceArn': 'arn:aws:iam::*:role/app' } }),
      request({ 'aws:SourceArn': 'arn:aws:iam::1:role/app' }),
      'A',
    ],
  ],
  35: [
    ['a bucket is not what it holds', only({ Action: GET, Resource: B }), doing(GET, `${B}/k`), 'I'],
    ['a star after a name', only({ Action: GET, Resource: `${B}*` }), doing(GET, `${B}x/k`), 'A'],
  ],
  44: [
    [
      'a variable in the resource, his own',
      files({ identities: [user({ Action: GET, Resource: `${B}/\${aws:username}/*` })] }),
      doingAs('bob'),
      'A',
    ],
    [
      'a variable in the resource, of another',
      files({ identities: [user({ Action: GET, Resource: `${B}/\${aws:username}/*` })] }),
      doingAs('al'),
      'I',
    ],
    [
      'a variable without a value',
      only({ Action: GET, Resource: `${B}/\${aws:username}/*` }),
      doing(GET, `${B}/bob/x`),
      'I',
    ],
  ],
  // The user guide, "Policy elements: variables and tags": `${*}` is used "where you need an * (asterisk) character".
  45: [
    ['a star that is meant', only({ Action: GET, Resource: `${B}/\${*}` }), doing(GET, `${B}/*`), 'A'],
    [
      'a star that is meant, and another name',
      only({ Action: GET, Resource: `${B}/\${*}` }),
      doing(GET, `${B}/k`),
      'I',
    ],
  ],
  // The same page: the version "must be set to 2012-10-17" for variables, else they are "treated as literal strings".
  46: [
    [
      'a variable in the earlier version',
      files({
        identities: [
          user([], { policies: [policy({ Action: GET, Resource: `${B}/\${aws:username}/*` }, '2008-10-17')] }),
        ],
      }),
      doingAs('bob'),
      'I',
    ],
    [
      'what it spells in the earlier version',
      files({
        identities: [
          user([], { policies: [policy({ Action: GET, Resource: `${B}/\${aws:username}/*` }, '2008-10-17')] }),
        ],
      }),
      doingAs('${aws:username}'),
      'A',
    ],
  ],
  // The same page, "Policy variables with no value": operators "do not match", and inverted ones "do match against a null value".
  47: [
    [
      'a denial whose variable has no value',
      files({ identities: [role([READ, { ...READ, Effect: 'Deny', Resource: `${B}/\${aws:username}` }])] }),
      get(),
      'A',
    ],
    [
      'a negated condition whose variable has no value',
      deniedIf({ StringNotEquals: { [K]: '${aws:username}' } }),
      request({ [K]: 'v' }),
      'D',
    ],
    [
      'a default of a variable',
      only({ Action: GET, Resource: `${B}/\${aws:PrincipalTag/team, 'all'}/*` }),
      doing(GET, `${B}/all/x`),
      'A',
    ],
  ],
  68: [
    [
      'the ARN that deployment makes, of the same role',
      only({ Action: 'iam:PassRole', Resource: TARGET }),
      doing('iam:PassRole', TARGET),
      'A',
    ],
    [
      'the ARN that deployment makes, of another role',
      only({ Action: 'iam:PassRole', Resource: TARGET }),
      doing('iam:PassRole', `${TARGET}2`),
      'I',
    ],
  ],
  71: [
    [
      'what is left of a wide right',
      files({
        identities: [
          role([
            { Action: 's3:*', Resource: '*' },
            { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::data-?*' },
          ]),
        ],
      }),
      doing('s3:ListBucket', 'arn:aws:s3:::data-'),
      'A',
    ],
  ],
  75: [
    ['an action that no service has', only({ Action: 'bedrock:InvokeModelz', Resource: '*' }), request(), 'I'],
    ['a key that nobody sets', allowedIf({ StringEquals: { 'aws:SourceVPCEE': X } }), request({ [PATH]: X }), 'I'],
  ],
  76: [['an action on a resource of another service', only(RUN), doing('bedrock:InvokeModel', B), 'A']],
  85: [
    [
      'twenty characters after a star',
      only({ Action: GET, Resource: `arn:aws:s3:::*a${'?'.repeat(20)}b*c` }),
      doing(GET, `arn:aws:s3:::${'a'.repeat(2000)}`),
      'I',
    ],
  ],
};
