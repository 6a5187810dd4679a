import { clean } from '../../src/clean/index.js';
import type { Format } from '../../src/document/nodes.js';
import type { TrackChanges } from '../../src/document/revision.js';
import { markdown } from '../../src/formats/markdown/index.js';
import { print } from '../formats/markdown/notation.js';

interface Options {
	trackChanges?: TrackChanges;
	keepFurniture?: boolean;
	/** The format that the blocks are said to come from. */
	format?: Format;
}

/** The blocks of a Markdown text after cleaning, one a line, and behind `--` what was taken out, one a line. */
export async function cleaned(text: string, options: Options = {}): Promise<string> {
	const document = await markdown.read(new TextEncoder().encode(text), {});
	document.format = options.format ?? 'markdown';
	const { trackChanges = 'accept', keepFurniture = false } = options;
	const { removed } = clean(document, { trackChanges, keepFurniture });
	const entries = removed.map(({ kind, text: own, location }) => `${kind} ${location.line}: ${own}`);
	return [print(document.blocks).replaceAll('⏏', ''), ...(entries.length > 0 ? ['--', ...entries] : [])].join('\n');
}

/** Lines of text, parted by blank lines. */
export function paragraphs(...lines: string[]): string {
	return lines.join('\n\n');
}
