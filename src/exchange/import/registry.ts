import { columns } from './columns/format.ts';
import type { ImportFormat } from './format.ts';
import { lines } from './lines/format.ts';
import { mermaidJourney } from './mermaid-journey/format.ts';
import { workspaceFile } from './workspace-file/format.ts';

/** Every format that can come in as text. Each is told by what a text holds; its reader is loaded when one is found. */
export const importFormats: readonly ImportFormat[] = [workspaceFile, mermaidJourney, columns, lines];

/** The format a text is most likely of; undefined for a text of none. */
export function likeliestFormat(text: string): ImportFormat | undefined {
  const found = importFormats
    .map((format) => ({ format, likelihood: format.recognises(text) }))
    .reduce((best, each) => (each.likelihood > best.likelihood ? each : best));
  return found.likelihood > 0 ? found.format : undefined;
}
