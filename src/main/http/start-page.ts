// What a browser sees at the control listener's address until the window is there: what this is and where
// its parts answer. No script, nothing from elsewhere.
import type { ServerInfo } from '../contract/model.ts';

/** The page for whoever has the token. */
export function renderStartPage({ version, kestra, ingress, flowsFolder, flows, invalid }: ServerInfo): string {
  return renderPage([
    `Hookbench ${version} behaves like Kestra ${kestra}.`,
    `Webhooks: ${ingress}/api/v1/main/executions/webhook/{namespace}/{flowId}/{key}`,
    `Flows: ${flows} in ${flowsFolder}${invalid === 0 ? '' : `, ${invalid} of them invalid`}`,
    'API: POST /core/{method}, GET /core/events, GET /api/v1/main/executions/{id}, GET /api/v1/main/logs/{id}',
  ]);
}

/** The page for whoever has not. */
export function renderTokenPage(): string {
  return renderPage([
    'This address needs the token of the running session.',
    'Open the link that Hookbench printed when it started.',
  ]);
}

function renderPage(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Hookbench</title>\n${paragraphs}\n</html>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
