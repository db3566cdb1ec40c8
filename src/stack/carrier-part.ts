import { layoutOf } from './asterisk-layout.ts';
import { asteriskPart } from './asterisk-part.ts';
import { writeCarrierConfig } from './carrier-config.ts';
import type { Instance } from './instance.ts';
import type { PartPlan } from './plan.ts';
import type { StackAddresses } from './stack.ts';
import { asteriskCommand } from './tools.ts';

/** Half of what campaigns/demo.yaml says, in seconds: the person of number 03 hangs up then. */
const halfOfDemoMessage = 12;

/** The simulated network: a second Asterisk. Its configuration is written anew unless it runs. */
export async function carrierPart(instance: Instance, addresses: StackAddresses, running: boolean): Promise<PartPlan> {
  const { carrier, sip } = addresses;
  if (!carrier || !sip) throw new Error('The simulated network needs an Asterisk of our own');
  if (running) return asteriskPart('carrier', layoutOf(carrier.folder));
  const layout = await writeCarrierConfig({
    dir: carrier.folder,
    modulesDir: asteriskCommand().modulesDir,
    sipPort: carrier.sip.port,
    guardPort: carrier.guard.port,
    switchPort: carrier.switchable.port,
    amiPort: carrier.ami.port,
    rtpStart: instance.rtp.carrier[0],
    rtpEnd: instance.rtp.carrier[1],
    engineHost: sip.host,
    enginePort: sip.port,
    operators: carrier.operators,
    halfwaySeconds: halfOfDemoMessage,
    user: carrier.user,
    password: carrier.password,
  });
  return asteriskPart('carrier', layout);
}
