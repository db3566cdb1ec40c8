import { callControlConformance } from './call-control.ts';

callControlConformance('REST over the WebSocket on Asterisk 22', {
  series: '22',
  transport: 'auto',
  tellsSipStatus: true,
});
