import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import texts from '../../../../audio-prompts/texts.json' with { type: 'json' };
import { damageOf, ManifestShelf, readManifest } from '../../../../src/adapters/files/audio-prompts.ts';
import { promptNames } from '../../../../src/domain/call-plan.ts';
import { languages } from '../../../../src/domain/message.ts';

const folder = fileURLToPath(new URL('../../../../audio-prompts', import.meta.url));

describe('the recordings of audio-prompts', () => {
  it('given the manifest, then checksum and length of every file agree with it', async () => {
    const { prompts } = await readManifest(folder);
    const damages = await Promise.all(prompts.map(async (entry) => [entry.file, await damageOf(folder, entry)]));
    expect(damages.filter(([, damage]) => damage !== undefined)).toEqual([]);
  });

  it('given the source texts, then each is recorded word by word in every language', async () => {
    const { prompts } = await readManifest(folder);
    const written = languages.flatMap((language) =>
      Object.entries(texts).map(([id, by]) => [language, id, by[language]]),
    );
    expect(prompts.map(({ language, id, text }) => [language, id, text])).toEqual(written);
  });

  it('given the prompts that a call needs, then all are there in both languages', async () => {
    const shelf = new ManifestShelf([folder]);
    const wanted = [...promptNames, 'greeting', 'please-wait', 'callback-greeting', 'stranger-goodbye'];
    for (const language of languages)
      for (const id of wanted) expect(await shelf.find(id, language), `${language}/${id}`).toBeDefined();
  });

  it('given a recording that somebody changed, then the shelf refuses it by name', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'dozvon-prompts-'));
    await cp(folder, copy, { recursive: true });
    await writeFile(join(copy, 'ru/greeting.alaw'), new Uint8Array(800));
    await expect(new ManifestShelf([copy]).find('goodbye', 'ru')).rejects.toThrow('greeting.alaw');
    await rm(copy, { recursive: true });
  });

  it('given an account without a folder of its own, then ours serves', async () => {
    const shelf = new ManifestShelf([join(folder, 'nobody'), folder]);
    expect((await shelf.find('greeting', 'ru'))?.text).toBe(texts.greeting.ru);
  });
});
