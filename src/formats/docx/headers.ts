import {
	type Block,
	type Layer,
	type Run,
	rawText,
	type TextBlock,
	textBlock,
	textBlocks,
} from '../../document/nodes.js';
import { appendRun } from '../../document/runs.js';
import { tidy } from '../../document/words.js';
import { Story } from './body.js';
import { optionalPart, type Source } from './source.js';

/** Words around a page's number, in the languages of APEC's economies and a few more. */
const PAGE_WORDS =
	/page|pages|pag|pg|p|of|página|páginas|pagina|pág|de|del|sur|trang|halaman|hal|muka|surat|dari|daripada|หน้า|ที่|จาก|страница|стр|из|第|页|頁|共|ページ|쪽|면|페이지|seite|von|pahina|ng/giu;
const NUMBERS = /\d+|\b[ivxlc]+\b/giu;

/**
 * Headers and footers (ECMA-376 Part 1, 17.10): each distinct text once, as one block, its pieces joined by spaces.
 * A watermark is a shape in a header; it gets a block of its own.
 */
export function readFurniture(source: Source): { headers: Block[]; footers: Block[] } {
	const headers: Block[] = [];
	const footers: Block[] = [];
	const seen = new Set<string>();
	const relationships = source.opened.relationships(source.opened.main);
	const add = (blocks: Block[], block: TextBlock): void => {
		const key = `${block.layer} ${tidy(rawText(block))}`;
		if (tidy(rawText(block)) === '' || seen.has(key)) return;
		seen.add(key);
		blocks.push(block);
	};
	for (const id of new Set(source.furniture)) {
		const relationship = relationships.get(id);
		if (relationship?.type !== 'header' && relationship?.type !== 'footer') continue;
		const isHeader = relationship.type === 'header';
		const pieces = readPart(source, relationship.target, isHeader ? 'running-header' : 'running-footer');
		for (const piece of pieces.filter(({ layer }) => layer === 'watermark')) add(isHeader ? headers : footers, piece);
		const line = joined(pieces.filter(({ layer }) => layer !== 'watermark'));
		if (line) add(isHeader ? headers : footers, line);
	}
	return { headers, footers };
}

function readPart(source: Source, part: string, layer: Layer): TextBlock[] {
	const root = optionalPart(source, part);
	if (!root) return [];
	const story = new Story(source, { layer, part, location: {} });
	return [...textBlocks(story.read(root.children))];
}

function joined(pieces: TextBlock[]): TextBlock | undefined {
	const filled = pieces.filter((piece) => rawText(piece).trim() !== '');
	const [first] = filled;
	if (!first) return undefined;
	const runs: Run[] = [];
	filled.forEach((piece, i) => {
		if (i > 0) appendRun(runs, { text: ' ' });
		for (const run of piece.runs) appendRun(runs, run);
	});
	const { style, align } = first;
	const layer = isPageNumber(tidy(runs.map(({ text }) => text).join(''))) ? 'page-number' : first.layer;
	return textBlock(runs, first.location, { layer, style, align });
}

/** Whether a line holds the page's number and nothing else: '2', '- 2 -', 'Page 2 of 17', '第 2 页 共 17 页'. */
function isPageNumber(line: string): boolean {
	const bare = line.replace(PAGE_WORDS, ' ').replace(NUMBERS, '#');
	return bare !== line && bare.replace(/[\s\p{P}\p{S}]/gu, '') === '';
}
