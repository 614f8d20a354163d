import { answer } from '../../access/answer';
import { noRequest, type Question } from '../../access/prove';
import { proofJson, proofText } from '../../report/access';
import { type Arguments, oneOf, readArguments } from '../arguments';
import { CallError } from '../call-error';
import type { Io } from '../io';
import { asksForAll, proveAll } from '../prove-all';
import { dataOf, readAccess } from '../read-access';
import { conditionIn } from '../unless';

export const PROVE_HELP = `zta prove PATH... [--no-request ACTION]

Without --no-request, proves what has to hold of all policies of AWS together: models are run through their
endpoints, with their guardrails, and in no other way; nobody but the trusted base changes what that rests on, in any number
of steps; logs are neither destroyed nor forged, and arrive; nobody from outside is let in. What is refuted is shown with a
request that gets through.

  --trusting PRINCIPAL            who may change what guards the rest: an ARN, logical id, or path of a construct. May be given
                                  several times. Without it, whoever stands outside of the files and is spared, by a whole
                                  ARN, from what they forbid
  --shared-with ACCOUNT           another account, as twelve digits, or an organization, such as o-a1b2c3d4e5, with which
                                  something may be shared. May be given several times
  --format FORMAT                 text (default) or json

zta prove PATH... --no-request ACTION

Proves that no request is allowed by all policies of the templates together, or shows one that is, with the statements that
allow it. PATH is as in \`zta check\`: templates of AWS, or Terraform of AWS or of Google Cloud.

  --no-request ACTION             what nobody may do, such as 'bedrock:InvokeModel*'; 'verified-access:Request' is to get
                                  through a gateway, of which --unless asks keys such as context.REFERENCE.groups
                                  In Google Cloud a permission: 'aiplatform.endpoints.predict'
  --on RESOURCE                   on this resource: its logical id or Terraform address, the path of its construct, an ARN, or
                                  a full name, such as //storage.googleapis.com/projects/_/buckets/NAME. Without it, on any
  --by PRINCIPAL                  by this role or user, or by what acts as one, such as a function: likewise, or a service,
                                  'anonymous', an account. Without it, by everybody whom a policy may let in: other
                                  accounts, services and strangers included. In Google Cloud also a member, such as
                                  user:somebody@example.com
  --unless OPERATOR:KEY=VALUE     but for requests for which this holds, such as StringEquals:aws:SourceVpce=vpce-0a1b2c3d, or
                                  ForAnyValue:StringEquals:request.auth.access_levels=LEVEL in Google Cloud;
                                  '\${Endpoint}' in VALUE is what Ref of that logical id gives, '\${Role.Arn}' its attribute.
                                  May be given several times: then all must hold
  --trusting PRINCIPAL            and but for whatever this role or user does; it is told along. May be given several times
  --open-world                    takes policies that the files do not mention to grant anything, rather than nothing
  --trust-service-authorization   leaves out what services never authorise by AWS's reference: a known action on a resource of a
                                  type that it does not take, or with a condition key that it does not know. What the proof took
                                  from the reference is told, with its date
  --format FORMAT                 text (default) or json

Exit code: 0 when all of it is proved; 1 when something is refuted, or unknown; 2 when the call or a file is no good, or the files do not
hold what is named, with one line that says which and why.
`;

const OPTIONS = {
  values: ['no-request', 'on', 'by', 'format'],
  lists: ['unless', 'trusting', 'shared-with'],
  flags: ['open-world', 'trust-service-authorization'],
};

/** Asks, reports, and returns the exit code. */
export async function prove(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments(argv, OPTIONS);
  const format = oneOf('UnknownFormat', 'format', args.value('format') ?? 'text', ['text', 'json']);
  if (args.positionals.length === 0) throw new CallError('PathMissing', 'name what to read; see `zta prove --help`');
  if (asksForAll(args)) return proveAll(args, format, io);
  const question = questionIn(args);
  const { read, paper } = readAccess(args.positionals, io);
  const answered = {
    ...answer(read, question, {
      openWorld: args.flag('open-world'),
      trustServiceAuthorization: args.flag('trust-service-authorization'),
    }),
    trustedBase: args.list('trusting'),
  };
  io.stdout.write(format === 'json' ? proofJson(answered, dataOf(read)) : proofText(answered, paper));
  return answered.outcome === 'proved' ? 0 : 1;
}

function questionIn(args: Arguments): Question {
  if (args.list('shared-with').length > 0) {
    throw new CallError('OptionMisplaced', "'--shared-with' goes without '--no-request': one question shares nothing");
  }
  const action = args.value('no-request');
  if (action === undefined) throw new CallError('ActionMissing', "name what nobody may do, with '--no-request=ACTION'");
  const [resource, principal] = [args.value('on'), args.value('by')];
  const begun = noRequest({ action, ...(resource && { resource }), ...(principal && { principal }) });
  const trusted = args.list('trusting');
  const question = trusted.length === 0 ? begun.byAnyone() : begun.exceptBy(...trusted);
  return args.list('unless').reduce((asked, typed) => asked.unless(conditionIn(typed)), question);
}
