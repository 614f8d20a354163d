import { every, not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { isDefaultAccount } from '../../google/default-accounts';
import { speaksOfAi } from '../../google/speaks-of-ai';
import type { Subject } from '../../subject';

/** What a program beside AI tells of whom it acts as, by the attribute that names it. */
export const program =
  (...attribute: readonly string[]) =>
  (subject: Subject): Fact[] => {
    if (!speaksOfAi(subject.resource.module.among)) return [];
    const account = subject.get(...attribute);
    return [
      fact('program', subject, { ownIdentity: account.as(every([account.isSet, not(isDefaultAccount(account))])) }),
    ];
  };
