import { callControlConformance } from './call-control.ts';

callControlConformance('npm ari-client on Asterisk 22', {
  series: '22',
  transport: 'ari-client',
  tellsSipStatus: true,
});
