import type { Block, Run, TextBlock } from '../../../src/document/nodes.js';
import { markdown } from '../../../src/formats/markdown/index.js';

/** Reads Markdown and prints its blocks. */
export async function read(text: string | Uint8Array): Promise<string> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return print((await markdown.read(bytes, {})).blocks);
}

/**
 * Blocks in a compact notation, one a line: `# heading`, `- item`, `2. item` (two spaces a level), `{note} …` for a
 * layer, `⏏` where a page ended before, `⟨b u:…⟩` for the look of a run, `⏎` for a line break, `| a | b |` for a row (its
 * head row `|= a | b |`, the blocks of a cell parted by ` / `), `[-]` and `[+]` for a paragraph mark deleted, inserted.
 */
export function print(blocks: Block[]): string {
	return blocks
		.flatMap((block) =>
			block.type === 'table'
				? block.rows.map(({ cells, header }) => {
						const texts = cells.map(({ blocks: inner, colSpan, rowSpan }) => {
							const span = colSpan > 1 || rowSpan > 1 ? `(${colSpan}×${rowSpan}) ` : '';
							return span + print(inner).split('\n').join(' / ');
						});
						return `|${header ? '=' : ''} ${texts.join(' | ')} |`;
					})
				: [printBlock(block)],
		)
		.join('\n');
}

function printBlock(block: TextBlock): string {
	const mark =
		block.type === 'heading' ? `${'#'.repeat(block.depth ?? 0)} ` : block.marker ? `${block.marker.text} ` : '';
	return [
		'  '.repeat(block.level),
		block.pageBreakBefore ? '⏏' : '',
		block.layer === 'body' ? '' : `{${block.layer}} `,
		mark,
		block.runs.map(printRun).join(''),
		block.mark ? (block.mark.kind === 'deletion' ? '[-]' : '[+]') : '',
	].join('');
}

const REVISIONS = {
	deletion: 'del',
	insertion: 'ins',
	'move-from': 'from',
	'move-to': 'to',
	'formatting-change': 'fmt',
};

function printRun(run: Run): string {
	const look = [
		run.bold && 'b',
		run.italic && 'i',
		run.underline && 'u',
		run.superscript && 'sup',
		run.subscript && 'sub',
		run.hidden && 'hidden',
		run.noteReference && 'ref',
		run.link !== undefined && `→${run.link}`,
		...(run.revisions ?? []).map(({ kind }) => REVISIONS[kind]),
	].filter(Boolean);
	const text = run.text.replace(/\n/gu, '⏎');
	return look.length > 0 ? `⟨${look.join(' ')}:${text}⟩` : text;
}
