import { listLevels } from '../../src/clean/list-levels.js';
import { listMarks } from '../../src/clean/list-marks.js';
import type { Block, Document, Run, Table, TextBlock } from '../../src/document/nodes.js';
import { textBlock } from '../../src/document/nodes.js';
import { type MappedPlan, mapPlan } from '../../src/map/map.js';
import { outline } from '../../src/outline/outline.js';
import type { Item, MeasureGroup } from '../../src/plan/schema.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import type { Template } from '../../src/templates/template.js';

/**
 * Blocks from a compact notation, one a line: `# heading`, `**bold** words`, `__underlined__`, `- bullet` (two spaces deeper:
 * nested), `| cell | cell |` (a cell's paragraphs parted by ` / `), everything else a paragraph; `\n` is a manual break.
 */
function blocksOf(text: string): Block[] {
	const blocks: Block[] = [];
	let line = 0;
	for (const raw of text.split('\n')) {
		line += 1;
		if (!raw.trim()) continue;
		if (raw.trim().startsWith('|')) addRow(blocks, raw.trim(), line);
		else blocks.push(blockOf(raw, line));
	}
	return blocks;
}

function blockOf(raw: string, line: number): TextBlock {
	const [, indent, mark, rest] = /^( *)(# |- )?(.*)$/u.exec(raw)!;
	const runs = rest!
		.replaceAll('\\n', '\n')
		.split(/(?<=^|\s)((?:\*\*|__)(?=\S).*?(?:\*\*|__)(?=$|\s))/u)
		.filter(Boolean)
		.map((part): Run => {
			const [, sign, words] = /^(\*\*|__)(.*)\1$/u.exec(part) ?? [];
			return sign ? { text: words!, [sign === '**' ? 'bold' : 'underline']: true } : { text: part };
		});
	const block = textBlock(runs, { line }, { indent: indent!.length * 6 });
	if (mark === '# ') return { ...block, type: 'heading', depth: 1 };
	if (mark !== '- ') return block;
	return { ...block, type: 'listItem', level: indent!.length / 2, marker: { text: '•', kind: 'bullet', typed: false } };
}

function addRow(blocks: Block[], raw: string, line: number): void {
	const last = blocks.at(-1);
	const table: Table = last?.type === 'table' ? last : { type: 'table', rows: [], layer: 'body', location: { line } };
	if (table !== last) blocks.push(table);
	const cells = raw
		.slice(1, -1)
		.split('|')
		.map((cell, column) => ({
			blocks: cell.trim()
				? cell
						.trim()
						.split(' / ')
						.map((part) => blockOf(part, line))
				: [],
			column,
			colSpan: 1,
			rowSpan: 1,
		}));
	table.rows.push({ cells, header: table.rows.length === 0 });
}

export function documentOf(text: string): Document {
	return { format: 'docx', pages: null, blocks: blocksOf(text), damage: [] };
}

/** The plan that a text in the notation above makes. */
export function planOf(text: string, template: Template = ctap2008): MappedPlan {
	const document = documentOf(text);
	const cleaning = { trackChanges: 'accept' as const, keepFurniture: false, removed: [], markup: 0 };
	listMarks(document, cleaning);
	listLevels(document, cleaning);
	return mapPlan(document, cleaning, outline(document, template), { template, fit: 1 });
}

/** Items as indented lines, the agency in brackets before them. */
export function showItems(items: Item[], depth = 0): string[] {
	return items.flatMap((item) => [
		`${'  '.repeat(depth)}${item.agency ? `(${item.agency}) ` : ''}${item.text}`,
		...showItems(item.items, depth + 1),
	]);
}

/** Groups as `heading → commitment` with their items below. */
export function showGroups(groups: MeasureGroup[]): string[] {
	return groups.flatMap(({ heading, commitment, items }) => [
		`${heading ?? '—'} → ${commitment?.id ?? 'none'}`,
		...showItems(items, 1),
	]);
}
