import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Espeak } from '../../src/adapters/speech/espeak.ts';
import { Rhvoice } from '../../src/adapters/speech/rhvoice.ts';
import { speechPrograms } from '../../src/cli/speech-programs.ts';
import { requireProgram, rhvoiceCommand } from '../../src/stack/tools.ts';
import { speechConformance } from './speech.ts';

function rhvoice() {
  const program = rhvoiceCommand();
  if (!program) throw new Error('RHVoice is not on this machine: docker/provision.sh --for test');
  return program;
}

const espeak = () => ({ command: requireProgram('espeak-ng', 'espeak-ng'), args: [] });

speechConformance('RHVoice', () => new Rhvoice(rhvoice()), { ru: 'anna', en: 'slt' });
speechConformance('espeak-ng', () => new Espeak(espeak()), { ru: 'espeak-ru', en: 'espeak-en' });

describe('engines that fail', () => {
  it('given a programme that ends at once, then the error names engine, voice and text', async () => {
    const broken = new Rhvoice({ ...rhvoice(), command: requireProgram('false', 'coreutils'), args: [] });
    await expect(broken.speak(['Здравствуйте'], 'anna')).rejects.toThrow('rhvoice did not speak "Здравствуйте"');
  });

  it('given a programme that is not there, then espeak-ng says so', async () => {
    const absent = new Espeak({ command: join(mkdtempSync(join(tmpdir(), 'dozvon-none-')), 'espeak'), args: [] });
    await expect(absent.speak(['Hello'], 'espeak-en')).rejects.toThrow('ENOENT');
  });

  it('given this machine, then both engines are found', () => {
    const { rhvoice: found, espeak: fallback } = speechPrograms();
    expect([found !== undefined, fallback !== undefined]).toEqual([true, true]);
  });
});
