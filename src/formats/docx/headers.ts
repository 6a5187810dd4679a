import { type Block, type Run, rawText, type TextBlock, textBlock, textBlocks } from '../../document/nodes.js';
import { appendRun } from '../../document/runs.js';
import { tidy } from '../../document/words.js';
import { Story } from './body.js';
import { optionalPart, type Source } from './source.js';

/** Words around a page's number, in the languages of APEC's economies and a few more. */
const PAGE_WORDS =
	/page|pages|pag|pg|p|of|página|páginas|pagina|pág|de|del|sur|trang|halaman|hal|muka|surat|dari|daripada|หน้า|ที่|จาก|страница|стр|из|第|页|頁|共|ページ|쪽|면|페이지|seite|von|pahina|ng/giu;
const NUMBERS = /\d+|\b[ivxlc]+\b/giu;

/**
 * Headers and footers (ECMA-376 Part 1, 17.10): each distinct text once, as one block, its pieces joined by spaces and
 * its fields with their stored values. Parts that differ in the number of the page alone hold one text. A watermark is a
 * shape in a header; it gets a block of its own.
 */
export function readFurniture(source: Source): { headers: Block[]; footers: Block[] } {
	const headers: Block[] = [];
	const footers: Block[] = [];
	const seen = new Set<string>();
	const relationships = source.opened.relationships(source.opened.main);
	const add = (blocks: Block[], block: TextBlock, key: string): void => {
		if (tidy(rawText(block)) === '' || seen.has(key)) return;
		seen.add(key);
		blocks.push(block);
	};
	for (const id of new Set(source.furniture)) {
		const relationship = relationships.get(id);
		if (relationship?.type !== 'header' && relationship?.type !== 'footer') continue;
		const isHeader = relationship.type === 'header';
		const into = isHeader ? headers : footers;
		const layer = isHeader ? 'running-header' : 'running-footer';
		const root = optionalPart(source, relationship.target);
		if (!root) continue;
		const read = (masksPageNumbers: boolean): TextBlock[] => {
			const story = new Story(source, { layer, part: relationship.target, location: {}, masksPageNumbers });
			return [...textBlocks(story.read(root.children))];
		};
		const pieces = read(false);
		for (const piece of pieces) {
			if (piece.layer === 'watermark') add(into, piece, `watermark ${tidy(rawText(piece))}`);
		}
		const line = joined(pieces);
		if (!line) continue;
		const masked = tidy(rawText(joined(read(true)) ?? line));
		add(into, isPageNumber(masked) ? { ...line, layer: 'page-number' } : line, `${layer} ${masked}`);
	}
	return { headers, footers };
}

/** One block of all the pieces of a header that are no watermark. */
function joined(pieces: TextBlock[]): TextBlock | undefined {
	const filled = pieces.filter((piece) => piece.layer !== 'watermark' && rawText(piece).trim() !== '');
	const [first] = filled;
	if (!first) return undefined;
	const runs: Run[] = [];
	filled.forEach((piece, i) => {
		if (i > 0) appendRun(runs, { text: ' ' });
		for (const run of piece.runs) appendRun(runs, { ...run });
	});
	const { style, align, layer, location } = first;
	return textBlock(runs, location, { layer, style, align });
}

/** Whether a line holds the page's number and nothing else: '2', '- 2 -', 'Page 2 of 17', '第 2 页 共 17 页'. */
function isPageNumber(line: string): boolean {
	const bare = line.replace(PAGE_WORDS, ' ').replace(NUMBERS, '#');
	return (bare !== line || line.includes('#')) && bare.replace(/[\s\p{P}\p{S}]/gu, '') === '';
}
