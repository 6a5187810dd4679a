import { child, childValue, type XmlElement } from './xml.js';

/** Where the pieces of an equation go. */
export interface MathSink {
	text(text: string, position?: 'superscript' | 'subscript'): void;
	/** An `m:r`, with its own revisions. */
	run(run: XmlElement, text: string, position?: 'superscript' | 'subscript'): void;
	/** An element that is no part of Office Math: `w:ins`, `w:del`, `w:r` … */
	other(element: XmlElement): void;
}

type Position = 'superscript' | 'subscript' | undefined;

/** Properties and control characters: no text. */
const SILENT = /^m:(?:\w+Pr|ctrlPr)$/u;

/**
 * Office Math (ECMA-376 Part 1, 22.1) as one line of text: the signs it draws without storing them as text (fraction
 * bar, root, brackets, sum) are those of Word's linear form, so that a half is '1/2' and not '12'.
 */
export function readMath(element: XmlElement, sink: MathSink, position?: Position): void {
	const all = (name: string): XmlElement[] => element.children.filter((candidate) => candidate.name === name);
	const inside = (name: string, at: Position = position): void => {
		for (const part of all(name)) each(part, sink, at);
	};
	switch (element.name) {
		case 'm:r':
			sink.run(
				element,
				element.children
					.filter(({ name }) => name === 'm:t' || name === 'w:t' || name === 'w:delText')
					.map(({ text }) => text)
					.join(''),
				position,
			);
			break;
		case 'm:f':
			inside('m:num');
			sink.text(childValueOf(element, 'm:fPr', 'm:type') === 'noBar' ? ' ' : '/', position);
			inside('m:den');
			break;
		case 'm:sSup':
		case 'm:sSub':
		case 'm:sSubSup':
			inside('m:e');
			inside('m:sub', 'subscript');
			inside('m:sup', 'superscript');
			break;
		case 'm:sPre':
			inside('m:sub', 'subscript');
			inside('m:sup', 'superscript');
			inside('m:e');
			break;
		case 'm:nary':
			sink.text(childValueOf(element, 'm:naryPr', 'm:chr') ?? '∫', position);
			inside('m:sub', 'subscript');
			sink.text(' ', position);
			inside('m:sup', 'superscript');
			sink.text(' ', position);
			inside('m:e');
			break;
		case 'm:rad':
			inside('m:deg', 'superscript');
			sink.text('√', position);
			inside('m:e');
			break;
		case 'm:d': {
			const sign = (name: string, usual: string): string => childValueOf(element, 'm:dPr', name) ?? usual;
			sink.text(sign('m:begChr', '('), position);
			all('m:e').forEach((part, i) => {
				if (i > 0) sink.text(sign('m:sepChr', '|'), position);
				each(part, sink, position);
			});
			sink.text(sign('m:endChr', ')'), position);
			break;
		}
		case 'm:eqArr':
		case 'm:m':
		case 'm:mr':
			for (const part of element.children) {
				readMath(part, sink, position);
				if (!SILENT.test(part.name)) sink.text(' ', position);
			}
			break;
		default:
			if (SILENT.test(element.name)) return;
			if (element.name.startsWith('m:')) each(element, sink, position);
			else sink.other(element);
	}
}

function each(element: XmlElement, sink: MathSink, position: Position): void {
	for (const part of element.children) readMath(part, sink, position);
}

/** Value of a property; Office Math puts its attributes in its own namespace, some writers in none. */
function childValueOf(element: XmlElement, properties: string, name: string): string | undefined {
	const property = child(child(element, properties), name);
	return property?.attributes['m:val'] ?? childValue(child(element, properties), name);
}
