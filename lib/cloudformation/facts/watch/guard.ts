import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import type { Subject } from '../../subject';
import { outlivesDeployment } from '../log/lifetime';

/** What an account knows, or refuses, only as long as something is there, by its type. */
export const GUARDS: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::GuardHook': 'what deployments are refused',
  'AWS::Config::ConfigRule': 'which resources break a rule',
  'AWS::Config::ConfigurationRecorder': 'how resources were set up',
  'AWS::Config::ConformancePack': 'which resources break a rule',
  'AWS::Config::DeliveryChannel': 'where the history of resources goes',
  'AWS::ECR::SigningConfiguration': 'which images are signed',
  'AWS::GuardDuty::Detector': 'what looks like an attack',
  'AWS::SecurityHub::Hub': 'what was found in the account',
  'AWS::SecurityHub::Standard': 'which resources break a standard',
  'AWS::Signer::SigningProfile': 'whose signatures of images count',
};

/** What one of these tells, beside AI. */
export const guard = (subject: Subject): Fact[] => {
  const what = GUARDS[subject.type];
  if (what === undefined || !speaksOfAi(subject.resource.template)) return [];
  return [fact('guard', subject, { what, outlivesDeployment: outlivesDeployment(subject) })];
};
