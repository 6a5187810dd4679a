import type { Marker, TextBlock } from '../../document/nodes.js';
import type { Counters } from './numbering.js';
import { type ParagraphProperties, readParagraphProperties } from './properties.js';
import type { Source } from './source.js';
import { headingDepth, type Style } from './styles.js';
import type { XmlElement } from './xml.js';

/** `w:numId` that takes a paragraph out of the list of its style (ECMA-376 Part 1, 17.9.18). */
const NO_LIST = '0';

export type Described = Pick<TextBlock, 'type' | 'depth' | 'level' | 'marker' | 'indent' | 'align'>;

/**
 * What a paragraph is by its properties and its style: heading, list item with its label, or plain.
 * @param counts false for a paragraph whose mark is deleted: it leaves its number to the next one, as in Word
 */
export function describeParagraph(
	{ styles, numbering }: Source,
	counters: Counters,
	pPr: XmlElement | undefined,
	counts: boolean,
): Described & { style: Style } {
	const direct = readParagraphProperties(pPr);
	const style = styles.paragraph(direct.style);
	const inherited = style.paragraph;
	const depth = headingDepth(style, direct);
	const numId = direct.numId ?? inherited.numId;
	const align = (direct.align === undefined ? inherited.align : direct.align) ?? null;

	let marker: Marker | null | undefined = null;
	let level = 0;
	let indents: ParagraphProperties[] = [inherited, direct];
	const listed = numId !== undefined && numId !== NO_LIST;
	if (listed) {
		level = direct.level ?? numbering.levelOfStyle(numId, style.id) ?? inherited.level ?? 0;
		marker = counters.next(numId, level, counts);
		const own = numbering.indent(numId, level);
		indents = direct.numId === undefined && style.ownIndent ? [own, inherited, direct] : [inherited, own, direct];
	}
	const item = listed && marker !== null;
	return {
		style,
		type: depth !== null ? 'heading' : item ? 'listItem' : 'paragraph',
		depth,
		level: item ? level : 0,
		marker: marker ?? null,
		indent: edge(indents, item && marker !== undefined),
		align,
	};
}

/** Left edge of the first line's text: after the label where there is one, which stands in the hanging indent. */
function edge(layers: ParagraphProperties[], labelled: boolean): number {
	let left = 0;
	let firstLine = 0;
	for (const layer of layers) {
		left = layer.left ?? left;
		firstLine = layer.firstLine ?? firstLine;
	}
	return left + (labelled ? Math.max(firstLine, 0) : firstLine);
}
