import { optionalPart, type Source } from './source.js';
import { child, type XmlElement } from './xml.js';

/** A text found inside a drawing, a picture or an embedded object. */
export type Shape =
	/** A text box: `w:txbxContent` (ECMA-376 Part 1, 17.17.1), with paragraphs and tables of its own. */
	| { kind: 'box'; content: XmlElement; watermark: boolean }
	/** Decorative text (VML `v:textpath`, Part 4, 19.1.2.23) or text of DrawingML shapes (`a:p`, Part 1, 21.1.2.2.6). */
	| { kind: 'lines'; lines: string[]; watermark: boolean };

/** Word names the shapes of its own watermarks so, in every language. */
const WATERMARK = /watermark/iu;

/**
 * Texts inside a `w:drawing`, `w:pict` or `w:object`, in their order; text boxes in groups and canvases too, and the
 * text of SmartArt (Part 1, 21.4), which stands in a part of its own. Alternative texts of pictures are no text; the
 * words of a chart are labels of its numbers and stay in the picture.
 */
export function shapesOf(drawing: XmlElement, source: Source, part: string): Shape[] {
	const shapes: Shape[] = [];
	const stack: { element: XmlElement; watermark: boolean }[] = [{ element: drawing, watermark: false }];
	while (stack.length > 0) {
		const { element, watermark } = stack.pop()!;
		const named = watermark || isWatermark(element);
		if (element.name === 'w:txbxContent') shapes.push({ kind: 'box', content: element, watermark: named });
		else if (element.name === 'v:textpath') lines(shapes, [element.attributes.string ?? ''], named);
		else if (element.name === 'a:p') lines(shapes, [drawnText(element)], named);
		else if (element.name === 'dgm:relIds') lines(shapes, diagram(element, source, part), named);
		else {
			for (let i = element.children.length - 1; i >= 0; i -= 1) {
				stack.push({ element: element.children[i]!, watermark: named });
			}
		}
	}
	return shapes;
}

function lines(shapes: Shape[], texts: string[], watermark: boolean): void {
	const filled = texts.filter((text) => text.trim() !== '');
	if (filled.length > 0) shapes.push({ kind: 'lines', lines: filled, watermark });
}

function isWatermark(element: XmlElement): boolean {
	if (element.name === 'v:shape') return WATERMARK.test(`${element.attributes.id} ${element.attributes['o:spid']}`);
	if (element.name !== 'wp:anchor' && element.name !== 'wp:inline') return false;
	return WATERMARK.test(child(element, 'wp:docPr')?.attributes.name ?? '');
}

/** Text of a DrawingML paragraph: runs, fields and line breaks. */
function drawnText(paragraph: XmlElement): string {
	return paragraph.children.map((part) => (part.name === 'a:br' ? '\n' : (child(part, 'a:t')?.text ?? ''))).join('');
}

/** Paragraphs of the data part of a SmartArt, in the order in which they are stored. */
function diagram(element: XmlElement, source: Source, part: string): string[] {
	const target = source.opened.relationships(part).get(element.attributes['r:dm'] ?? '')?.target;
	const root = target === undefined ? undefined : optionalPart(source, target);
	const texts: string[] = [];
	const stack = root ? [root] : [];
	while (stack.length > 0) {
		const at = stack.pop()!;
		if (at.name === 'a:p') texts.push(drawnText(at));
		else stack.push(...[...at.children].reverse());
	}
	return texts;
}
