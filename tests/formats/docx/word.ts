import type { Block, Document, Run, TextBlock } from '../../../src/document/nodes.js';
import { docx } from '../../../src/formats/docx/index.js';
import type { ReadOptions } from '../../../src/formats/reader.js';
import { zip } from './zip-writer.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Namespaces of a part, under the prefixes that Word gives them. */
export const NAMESPACES = [
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
	`xmlns:r="${OFFICE}"`,
	'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
	'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
	'xmlns:v="urn:schemas-microsoft-com:vml"',
	'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
	'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
	'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** Content of a part: the XML inside its root element, which is the customary one of its name. */
export type Parts = Record<string, string>;

const ROOTS: Record<string, string> = {
	styles: 'w:styles',
	numbering: 'w:numbering',
	comments: 'w:comments',
	commentsExtended: 'w15:commentsEx',
	footnotes: 'w:footnotes',
	endnotes: 'w:endnotes',
	header: 'w:hdr',
	footer: 'w:ftr',
};

/**
 * A Word file. Parts are given by name without extension (`styles`, `header1`); each is related to the document by its
 * name as the relationship's id. A name with a dot is taken as it is. `links` are outside addresses by id.
 */
export function wordFile(body: string, parts: Parts = {}, links: Record<string, string> = {}): Buffer {
	const relationships: string[] = [];
	const entries: [string, string][] = [];
	for (const [name, content] of Object.entries(parts)) {
		if (name.includes('.')) {
			entries.push([name, content]);
			continue;
		}
		const type = name.replace(/\d+$/u, '');
		const root = ROOTS[type]!;
		relationships.push(`<Relationship Id="${name}" Type="${OFFICE}/${type}" Target="${name}.xml"/>`);
		entries.push([`word/${name}.xml`, `<${root} ${NAMESPACES}>${content}</${root}>`]);
	}
	for (const [id, target] of Object.entries(links)) {
		const mode = target.includes(':') ? ' TargetMode="External"' : '';
		const type = mode ? 'hyperlink' : 'aFChunk';
		relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`);
	}
	return zip([
		[
			'[Content_Types].xml',
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="html" ContentType="text/html"/><Default Extension="rtf" ContentType="application/rtf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		],
		[
			'_rels/.rels',
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
		],
		[
			'word/_rels/document.xml.rels',
			`<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`,
		],
		['word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
		...entries,
	]);
}

export function readWord(
	body: string,
	parts: Parts = {},
	links: Record<string, string> = {},
	options: ReadOptions = {},
): Promise<Document> {
	return docx.read(wordFile(body, parts, links), options);
}

/** A paragraph of plain text. */
export const p = (text: string, properties = ''): string =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${t(text)}</w:p>`;
/** A run of plain text. */
export const t = (text: string, properties = ''): string =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const ins = (text: string): string => `<w:ins w:author="Ana">${t(text)}</w:ins>`;
export const del = (text: string, author = 'Ben'): string =>
	`<w:del w:author="${author}"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** Properties of a paragraph whose mark is inserted or deleted. */
export const mark = (kind: 'ins' | 'del'): string => `<w:rPr><w:${kind} w:author="Ana"/></w:rPr>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const cell = (content: string, properties = ''): string =>
	`<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

/** Each block on a line, as `layer type: [label] text` with marks for looks and revisions; tables indented by cell. */
export function outline(blocks: Block[]): string[] {
	return blocks.flatMap((block) => {
		if (block.type !== 'table') return [line(block)];
		return block.rows.flatMap((tableRow, i) => [
			`row ${i + 1}${tableRow.header ? ' header' : ''}${tableRow.revision ? ` ${tableRow.revision.kind}` : ''}`,
			...tableRow.cells.flatMap(({ blocks: inside, column, colSpan, rowSpan, revision }) => [
				`  cell ${column}${span(colSpan, '→')}${span(rowSpan, '↓')}${revision ? ` ${revision.kind}` : ''}`,
				...outline(inside).map((text) => `    ${text}`),
			]),
		]);
	});
}

const span = (count: number, sign: string): string => (count > 1 ? ` ${sign}${count}` : '');

function line({ layer, type, depth, level, marker, runs }: TextBlock): string {
	const kind = `${type === 'paragraph' ? 'p' : type}${depth ?? ''}${level > 0 ? ` level ${level}` : ''}`;
	return `${layer === 'body' ? '' : `${layer} `}${kind}: ${marker ? `[${marker.text}] ` : ''}${runs.map(marked).join('')}`;
}

function marked(run: Run): string {
	let text = run.text.replaceAll('\n', '↵').replaceAll('\t', '⇥');
	if (run.bold) text = `**${text}**`;
	if (run.strike) text = `~~${text}~~`;
	if (run.hidden) text = `(hidden ${text})`;
	if (run.superscript) text = `^${text}^`;
	if (run.subscript) text = `_${text}_`;
	if (run.noteReference) text = `(mark ${text})`;
	if (run.link !== undefined) text = `<${run.link}|${text}>`;
	for (const { kind } of [...(run.revisions ?? [])].reverse()) text = `{${kind} ${text}}`;
	return text;
}
