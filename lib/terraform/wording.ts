import { fixInTerraform, messageInTerraform } from './aws/fixes';
import { FIXES, OF_LOGGING } from './google/fixes';

/** A finding as a rule words it, which may be in terms of another cloud or tool. */
interface Worded {
  readonly rule: string;
  readonly type: string;
  readonly fix: string;
  readonly message: string;
}

/** What mends a finding, in the words of the provider of its resource. */
export function fixFor({ rule, type, fix }: Omit<Worded, 'message'>): string {
  if (type.startsWith('aws_')) return fixInTerraform(type, fix);
  const ofLogging = type.startsWith('google_logging_') ? OF_LOGGING[rule] : undefined;
  const ofGoogle = /^(google_|Terraform)/.test(type) ? FIXES[rule] : undefined;
  return ofLogging ?? ofGoogle ?? fix;
}

/** What is wrong, with the names that the file has. */
export const messageFor = ({ type, message }: Pick<Worded, 'type' | 'message'>): string =>
  type.startsWith('aws_') ? messageInTerraform(message) : message;
