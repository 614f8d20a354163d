import { Unknown } from '../../core';
import type { World } from '../evaluate';
import type { Field } from '../field';
import type { Resource } from '../resource';
import { Subject } from '../subject';
import { Pseudo, Reference, Text, type TextLike } from '../text';

/**
 * Spells texts so that two that are spelled alike are the same: what only deployment knows stands as `${…}`, and what differs from one
 * mention to the next is spelled otherwise each time.
 */
export class Spelling {
  private mentions = 0;

  public constructor(private readonly world: World) {}

  /** What a field says; nothing where it says nothing. */
  public of(field: Field): string | undefined {
    const { written } = field;
    return written === undefined || written === '' ? undefined : this.text(written, field.resource);
  }

  /** @param by the resource that says it */
  public text(text: TextLike, by: Resource): string {
    if (typeof text === 'string') return text;
    if (text instanceof Text) return text.parts.map((part) => this.text(part, by)).join('');
    if (text instanceof Reference) return this.reference(text);
    return text instanceof Pseudo ? `\${${text.name} of ${by.file}}` : this.unknown(text, by);
  }

  /** The e-mail address of a service account, as far as the files tell. */
  public emailOf(account: Resource): string {
    const subject = Subject.of(account, this.world);
    const id = this.of(subject.get('account_id')) ?? this.each(`${addressOf(account)}.account_id`);
    return id.includes('@') ? id : `${id}@${this.projectOf(subject)}.iam.gserviceaccount.com`;
  }

  /** The id of the project that something is made in: its own, or that of its provider. */
  public projectOf(subject: Subject): string {
    const own = this.of(subject.get(subject.type === 'google_project' ? 'project_id' : 'project'));
    if (own !== undefined) return own.replace(/^projects\//, '');
    const { module } = subject.resource;
    return subject.project ?? `\${project of the provider of ${module.id === 1 ? 'the files' : subject.resource.file}}`;
  }

  private reference({ resource, attribute, known }: Reference): string {
    if (isSeveral(resource)) return this.each(`${addressOf(resource)}.${attribute}`);
    if (resource.type === 'google_service_account') {
      const made = ACCOUNT[attribute]?.(this.emailOf(resource), this.projectOf(Subject.of(resource, this.world)));
      if (made !== undefined) return made;
    }
    const folder = resource.type === 'google_folder' ? FOLDER[attribute] : undefined;
    if (folder !== undefined) return `${folder}\${${addressOf(resource)}.folder_id}`;
    if (resource.type === 'google_project' && attribute === 'id') {
      return `projects/${this.projectOf(Subject.of(resource, this.world))}`;
    }
    if (known !== undefined && !Unknown.is(known)) return this.text(known, resource);
    const hole = `\${${addressOf(resource)}.${attribute}}`;
    return /^(writer_identity|member)$/.test(attribute) ? `serviceAccount:${hole}` : hole;
  }

  /** A name that no other mention has. */
  private each(name: string): string {
    this.mentions += 1;
    return `\${${name}, mention ${this.mentions}}`;
  }

  /** Variables are the same wherever they are read. */
  private unknown({ name }: Unknown, by: Resource): string {
    if (!/^var\.[\w.]+$/.test(name) || isSeveral(by)) return this.each(`${name} of ${addressOf(by)}`);
    return `\${${name}${by.module.id === 1 ? '' : ` of ${by.file} #${by.module.id}`}}`;
  }
}

/** What stands before the id of a folder in attributes that hold it. */
const FOLDER: Readonly<Record<string, string>> = { name: 'folders/', id: 'folders/', folder_id: '' };

/** What attributes of a service account say. */
const ACCOUNT: Readonly<Record<string, (email: string, project: string) => string>> = {
  email: (email) => email,
  member: (email) => `serviceAccount:${email}`,
  id: (email, project) => `projects/${project}/serviceAccounts/${email}`,
  name: (email, project) => `projects/${project}/serviceAccounts/${email}`,
};

/** Whether a resource stands for several. */
export const isSeveral = ({ values, showsMeta, each }: Resource): boolean =>
  showsMeta &&
  ((values['for_each'] !== undefined && each === undefined) ||
    (values['count'] !== undefined && values['count'] !== 1));

const addressOf = ({ address, module }: Resource): string => (module.id === 1 ? address : `${address} #${module.id}`);
