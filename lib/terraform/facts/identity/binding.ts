import { every, type Maybe, not, some } from '../../../core';
import type { Fact, Opening } from '../../../policy';
import { fact } from '../../fact';
import { type Binding, bindingsIn, given, gives, isClosed, isWide, letsAnyoneIn, open } from '../../google/bindings';
import { AI_PERMISSION, AI_ROLE, BASIC_ROLE, BROAD_ROLE, DOORS } from '../../google/roles';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { runnersIn } from './runners';
import { userOf } from './user';

/** What a binding on a project, folder, organization or resource of AI tells. */
export const binding = (by: Subject): Fact[] => bindingsIn(by).flatMap((one) => [...rights(one), ...doors(one)]);

function rights(binding: Binding): Fact[] {
  const aboutAi = some([gives(binding, AI_ROLE), gives(binding, AI_PERMISSION), gives(binding, BASIC_ROLE)]);
  if (isClosed(aboutAi)) return [];
  const { by, members } = binding;
  const grant = {
    patterns: isWide(binding) ? openings(binding, BASIC_ROLE) : [],
    // A project is what AI resources are kept apart by; above it, all projects are meant.
    everywhere: /^google_(folder|organization)_/.test(by.type) ? openings(binding, AI_ROLE) : [],
    readyMade: openings(binding, BROAD_ROLE),
  };
  const anyone = members.map((member) => ({ place: member.place, toAnyone: every([aboutAi, letsIn(binding)]) }));
  return [
    fact('grant', by, grant),
    fact('model-access', by, { grants: anyone }),
    ...members.flatMap((member) => userOf(binding, member, aboutAi)),
  ];
}

const letsIn = (binding: Binding): Maybe<boolean> => letsAnyoneIn(binding);

function openings(binding: Binding, pattern: RegExp): Opening[] {
  const held = open(binding, pattern);
  return held === false ? [] : given(binding, pattern).map((what) => ({ place: binding.role.place, what, open: held }));
}

/** What leads around guards, where it holds for more than one resource. */
function doors(binding: Binding): Fact[] {
  if (!isWide(binding)) return [];
  const { by, role, members } = binding;
  const runsModels = some(members.map(({ text }) => runnersIn(by).has(`${text}`)));
  const byPipeline = some(members.map(({ text }) => matches(text ?? '', PIPELINE)));
  return DOORS.flatMap(([door, pattern]): Fact[] => {
    const held = open(binding, pattern);
    if (held === false) return [];
    const what = given(binding, pattern).join(', ');
    const side = fact('side-door', by, {
      door,
      what,
      open: role.as(held),
      runsModels,
      byPipeline,
      besideGuardrail: false,
    });
    return door === 'any-identity' ? [side, passing(binding, held)] : [side];
  });
}

/** Google knows no list of services that may be handed an identity: who may make something with it decides. */
const passing = ({ by, role }: Binding, held: Maybe<boolean>): Fact =>
  fact('passing', by, { namesServices: true, namesIdentities: role.as(not(held)) });

const PIPELINE = /^principal(Set)?:\/\/iam\.googleapis\.com\/.*workloadIdentityPools\//;
