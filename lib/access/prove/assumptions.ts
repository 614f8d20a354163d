import { actionTable, RESOURCE_CONTROLS } from '../actions';
import type { Formula } from '../formula';
import { atomsOf } from '../formula';
import type { Access } from '../model';
import { isAlwaysThere } from './domains';
import { conditionsOf } from './policies-of';

/** What a proof takes as given because the files do not show it, and what AWS documents of its own keys. */
export function assumptionsOf(
  accesses: readonly Access[],
  formulas: readonly Formula[],
  openWorld: boolean,
): readonly string[] {
  const variables = new Set(
    formulas.flatMap((formula) => atomsOf(formula).flatMap((one) => (one.kind === 'free' ? [] : [one.variable]))),
  );
  const some = (test: (access: Access) => boolean) => accesses.some(test);
  const found: readonly (readonly [boolean, string])[] = [
    [!openWorld, 'Policies that the files do not mention grant nothing; --open-world takes them to grant anything'],
    [openWorld, 'Policies that the files do not mention grant anything to anybody'],
    [!openWorld, 'Policies of resources in other accounts grant nothing to identities of this one'],
    [true, 'Other accounts allow their own identities everything'],
    [
      some(({ serviceControls }) => serviceControls.length === 0),
      'Service control policies that the files do not hold are of no help',
    ],
    [
      some(({ management }) => management === true),
      'The account is the management account, which no policy of the organization limits',
    ],
    [
      some(({ serviceControls, management }) => serviceControls.length > 0 && management !== true),
      'The account is a member account to which the service control policies of the files are attached',
    ],
    [
      some(({ resourceControls }) => resourceControls.length > 0),
      `Resource control policies hold for the services that AWS lists as of ${RESOURCE_CONTROLS.date}: ${RESOURCE_CONTROLS.source}`,
    ],
    [
      some(({ resourceControls }) => resourceControls.length > 0),
      'Nobody is asked about keys that AWS manages, for which resource control policies do not hold',
    ],
    [true, 'The root user of the account is not asked about, nor are roles that services of AWS made for themselves'],
    [true, 'Nobody changes the policies meanwhile'],
    [variables.size > 2, 'No condition key of a request holds an empty text'],
    [
      variables.has('aws:sourcevpce'),
      'aws:SourceVpce says by which endpoint a request came, and not who is behind it; a service that passes a request on does not come by it',
    ],
    [
      [...variables].some((variable) => variable.startsWith('aws:') && isAlwaysThere(variable)),
      'Keys that AWS documents to be in every request are: aws:CurrentTime, aws:EpochTime, aws:SecureTransport, aws:ViaAWSService',
    ],
    [
      some((access) => conditionsOf(access).some(({ key }) => /^aws:(principal|resource)tag\//i.test(key))),
      'Roles and resources have the tags that the files give them, and none of the stack that CloudFormation would pass on',
    ],
    [
      some(({ names }) => names.some(({ generated }) => generated)),
      'Names that CloudFormation makes up equal no name that somebody chose',
    ],
  ];
  return found.flatMap(([holds, text]) => (holds ? [text] : []));
}

/** Which data names of actions were checked against. */
export function dataOf(): { readonly version: string; readonly date: string; readonly sha256: string } {
  const { version, date, sha256 } = actionTable();
  return { version, date, sha256 };
}
