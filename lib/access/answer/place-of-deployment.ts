import type { Access } from '../model';
import { partitionOf } from '../prove/partition';

/** A text with the account, region and partition that files are read with in place of `${AWS::AccountId}` and the like, as far as they are known. */
export function withPlace(text: string, access: Access): string {
  const values: Readonly<Record<string, string | undefined>> = {
    'AWS::AccountId': access.account,
    'AWS::Region': access.names.find(({ label }) => label === 'AWS::Region')?.text,
    'AWS::Partition': partitionOf(access),
  };
  return text.replace(/\$\{(AWS::\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
