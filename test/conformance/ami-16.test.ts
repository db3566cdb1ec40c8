import { amiConformance } from './ami.ts';

amiConformance('16');
