import { errorCatalogue } from '../../src/domain/errors/index.ts';

export function errorsPage(): string {
  const rows = Object.entries(errorCatalogue)
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([code, { message, remedy, exit, http }]) =>
      [`\`${code}\``, cell(message), cell(remedy), exit, http].join(' | '),
    );
  return `# Errors

<!-- Made by docs/generate.ts from src/domain/errors. Do not edit by hand. -->

Every error that a person may read. The command line prints the message and what to do, and ends with the exit code; with
\`--json\` standard output holds \`{"error":{"code","message","remedy"}}\`. Words in braces are filled in.

| Code | Message | What to do | Exit | HTTP |
|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
