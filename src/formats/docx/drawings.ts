import { optionalPart, type Source } from './source.js';
import { child, type XmlElement } from './xml.js';

/** A text found inside a drawing, a picture or an embedded object. */
export type Shape =
	/** A text box: `w:txbxContent` (ECMA-376 Part 1, 17.17.1), with paragraphs and tables of its own. */
	| { kind: 'box'; content: XmlElement; watermark: boolean }
	/** Text of DrawingML shapes (`a:p`, Part 1, 21.1.2.2.6), or decorative text (VML `v:textpath`, Part 4, 19.1.2.23). */
	| { kind: 'lines'; lines: string[]; watermark: boolean };

/** Word names the shapes of its own watermarks so, in every language. */
const WATERMARK = /watermark/iu;
/** Units of a turn: DrawingML counts 60,000 to the degree (Part 1, 20.1.10.3), VML may count 65,536. */
const DRAWN_DEGREE = 60_000;
const VML_FRACTION = 65_536;
/** A text within so many degrees of upright or of lying is set that way; one further off runs across the page. */
const SLANT = 5;

/**
 * Texts inside a `w:drawing`, `w:pict` or `w:object`, in their order; text boxes in groups and canvases too, and the
 * text of SmartArt (Part 1, 21.4), which stands in a part of its own. Alternative texts of pictures are no text; the
 * words of a chart are labels of its numbers and stay in the picture.
 * @param inHeader what is decorative or runs aslant there is a watermark, in the body it may be a label
 */
export function shapesOf(drawing: XmlElement, source: Source, part: string, inHeader: boolean): Shape[] {
	const shapes: Shape[] = [];
	const stack: { element: XmlElement; watermark: boolean }[] = [{ element: drawing, watermark: false }];
	while (stack.length > 0) {
		const { element, watermark } = stack.pop()!;
		const named = watermark || isNamedWatermark(element) || (inHeader && isDecorative(element));
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

function isNamedWatermark(element: XmlElement): boolean {
	const { name, attributes } = element;
	if (name === 'v:shape') return WATERMARK.test(`${attributes.id} ${attributes['o:spid']}`);
	if (name !== 'wp:anchor' && name !== 'wp:inline') return false;
	return WATERMARK.test(child(element, 'wp:docPr')?.attributes.name ?? '');
}

function isDecorative(element: XmlElement): boolean {
	switch (element.name) {
		case 'v:textpath':
			return true;
		case 'v:shape':
		case 'v:rect': {
			const turn = /(?:^|;)\s*rotation:\s*(-?[\d.]+)(fd)?/u.exec(element.attributes.style ?? '');
			return isSlanted(Number(turn?.[1] ?? 0) / (turn?.[2] ? VML_FRACTION : 1));
		}
		case 'wps:wsp':
			return isSlanted(Number(child(child(element, 'wps:spPr'), 'a:xfrm')?.attributes.rot ?? 0) / DRAWN_DEGREE);
		default:
			return false;
	}
}

function isSlanted(degrees: number): boolean {
	const off = Math.abs(degrees) % 90;
	return off > SLANT && off < 90 - SLANT;
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
		else for (let i = at.children.length - 1; i >= 0; i -= 1) stack.push(at.children[i]!);
	}
	return texts;
}
