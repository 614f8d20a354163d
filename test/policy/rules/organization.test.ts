import { testsIn } from './tests-in';

testsIn('organization');
