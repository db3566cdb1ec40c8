import manifest from '../../audio-prompts/manifest.json' with { type: 'json' };
import type { CampaignReferences } from '../config/campaign-references.ts';
import { parseTemplate } from '../conversation/message/template.ts';
import { bookInForce } from '../policy/book-in-force.ts';

/** What campaign files may refer to in this installation; every command that takes a file checks it against this. */
export function campaignReferences(): CampaignReferences {
  return {
    policies: bookInForce.policies.map(({ id }) => id),
    prompts: (language) => manifest.prompts.filter((prompt) => prompt.language === language).map(({ id }) => id),
    template: templateProblems,
  };
}

function templateProblems(text: string) {
  const result = parseTemplate(text);
  if (result.ok) return [];
  return result.problems.map(({ message, offset, length }) => ({
    message: `${message}, at "${text.slice(offset, offset + length)}"`,
    remedy: 'docs/campaign-file.md lists variables and filters.',
  }));
}
