import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const repositoryTagsFixed = defineRule({
  id: 'ZTA-SUPPLY-010',
  title: 'Tags of an image repository stay with their images',
  severity: 'error',
  why: 'A tag that can be moved names another image tomorrow: who may push replaces what runs, and what was scanned and tried is not what is fetched.',
  fix: "Set 'ImageTagMutability' to IMMUTABLE; where some tags must move, IMMUTABLE_WITH_EXCLUSION with filters for those alone.",
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SR-4'],
  kind: 'image-repository',
  examples: { bad: [{ tagsFixed: false }], good: [{ tagsFixed: true }] },
  check: ({ tagsFixed }) => must('tagsFixed', tagsFixed, 'tags can be moved to other images'),
});
