import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const tableNamesReaders = defineRule({
  id: 'ZTA-DATA-070',
  title: 'Tables with data of AI are open to named readers only',
  severity: 'warning',
  why: 'Where nobody is named, everybody who may look at the project reads the tables: what models were asked and answered, or learned from.',
  fix: 'Name who reads; PrivateVertexEndpoint names nobody.',
  acceptWhen: 'The project is for these tables only, and everybody in it works with them.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'table-access',
  examples: {
    bad: [{ use: 'is written by an endpoint', namesReaders: false }],
    good: [{ use: 'is written by an endpoint', namesReaders: true }],
  },
  check: ({ use, namesReaders }) =>
    must('namesReaders', namesReaders, `it ${use}, and whoever may look at the project reads it`),
});
