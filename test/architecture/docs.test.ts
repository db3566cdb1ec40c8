import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleConfig } from '../../docs/generate/config-page.ts';
import { generatedPages } from '../../docs/generate.ts';
import { parseConfig } from '../../src/config/load.ts';
import { attemptStates } from '../../src/domain/attempt.ts';
import { campaignStates } from '../../src/domain/campaign.ts';
import { dispositions } from '../../src/domain/disposition.ts';
import { errorCatalogue } from '../../src/domain/errors/index.ts';
import { operatorStates } from '../../src/domain/operator.ts';
import { targetStates } from '../../src/domain/target.ts';
import { transferStates } from '../../src/domain/transfer.ts';
import { schemaKept, schemaNow } from '../../web/generate-schema.ts';
import { filesBelow, readText, root, sourceFiles } from './support/source-files.ts';

describe('generated pages', () => {
  it.each(Object.entries(generatedPages))(
    '%s is what the code says now (else: node docs/generate.ts)',
    (path, page) => {
      expect(readText(path)).toBe(page());
    },
  );

  it('the types of the screens are what the routes say now (else: node web/generate-schema.ts)', async () => {
    expect(schemaKept()).toBe(await schemaNow());
  });

  it('the sample of the configuration page loads', () => {
    expect(parseConfig(sampleConfig, 'docs/config.md').trunks.volga).toMatchObject({
      host: 'sip.example.net',
      rate: 8,
    });
  });
});

describe('errors', () => {
  it('every error says what to do in one sentence', () => {
    const vague = Object.entries(errorCatalogue).filter(
      ([, { message, remedy }]) => !/[.!?}]$/.test(remedy) || /[.]$/.test(message),
    );
    expect(vague.map(([code]) => code)).toEqual([]);
  });

  it('every error of the catalogue is thrown somewhere', () => {
    const source = sourceFiles('src')
      .filter(({ path }) => !path.startsWith('src/domain/errors/'))
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(errorCatalogue).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
  });
});

describe('words and states on paper', () => {
  const machines = { campaignStates, targetStates, attemptStates, operatorStates, transferStates };

  it.each(Object.entries(machines))('docs/states.md draws every state of %s', (_machine, states) => {
    const page = readText('docs/states.md');
    expect(states.filter((state) => !page.includes(`state "${state}" as`))).toEqual([]);
  });

  it('docs/glossary.md explains every disposition and no other', () => {
    const page = readText('docs/glossary.md');
    const explained = [...page.slice(page.indexOf('## Dispositions')).matchAll(/^\| `([a-z-]+)`/gm)].map(
      (match) => match[1],
    );
    expect(explained.sort()).toEqual(Object.keys(dispositions).sort());
  });
});

describe('links', () => {
  it('every relative link of every page leads to a file', () => {
    const pages = ['docs', 'campaigns', 'dialplan', 'audio-prompts', 'test', 'bench', 'docker'].flatMap((folder) =>
      filesBelow(folder, '.md'),
    );
    const broken = [
      ...pages,
      ...['README.md', 'README.ru.md', 'CONTRIBUTING.md'].filter((page) => existsSync(join(root, page))),
    ].flatMap((page) =>
      [...readText(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .filter(([, target = '']) => !existsSync(join(root, page, '..', target)))
        .map(([, target]) => `${page} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
