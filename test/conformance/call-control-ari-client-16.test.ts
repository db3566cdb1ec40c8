import { callControlConformance } from './call-control.ts';

callControlConformance('npm ari-client on Asterisk 16', { series: '16', transport: 'auto', tellsSipStatus: false });
