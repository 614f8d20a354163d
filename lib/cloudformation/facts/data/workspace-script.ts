import type { Maybe } from '../../../core';
import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, type TextLike, unknownIn } from '../../text';

/** Access keys of AWS, tokens of GitHub, GitLab and Hugging Face, private keys, and passwords within URLs. */
const SECRET =
  /\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,}|glpat-[\w-]{20,}|hf_[A-Za-z]{30,})|-----BEGIN [A-Z ]*PRIVATE KEY-----|\w+:\/\/[^\s/:@"'◌$]+:[^\s/@"'◌$]+@|aws_secret_access_key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}/i;

/** A reader of resources that hold code, or say where it lies. */
const scriptsIn =
  (find: (properties: Field) => readonly Field[]) =>
  (subject: Subject): Fact[] =>
    find(subject.properties).map((script) =>
      fact('workspace-script', subject, { holdsSecret: script.as(holdsSecret(script.text ?? '')) }),
    );

/** What a notebook runs when it is made and when it starts. */
export const notebookScripts = scriptsIn((properties) =>
  ['OnCreate', 'OnStart'].flatMap((hook) => properties.get(hook).items.map((script) => script.get('Content'))),
);

/** What Studio runs when an application starts. */
export const studioScript = scriptsIn((properties) => [properties.get('StudioLifecycleConfigContent')]);

export const codeRepository = scriptsIn((properties) => [properties.get('GitConfig', 'RepositoryUrl')]);

/** Repositories that a notebook clones, where they are named by their URLs. */
export const notebookRepositories = scriptsIn((properties) => [
  ...properties.get('DefaultCodeRepository').items,
  ...properties.get('AdditionalCodeRepositories').items,
]);

/** In the text as it stands, or in what it is in base64. */
const holdsSecret = (text: TextLike): Maybe<boolean> =>
  some([
    matches(text, SECRET),
    typeof text === 'string' && SECRET.test(Buffer.from(text, 'base64').toString('utf8')),
    unknownIn(text) ?? false,
  ]);
