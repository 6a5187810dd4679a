import {
	type ParagraphProperties,
	type RunProperties,
	readParagraphProperties,
	readRunProperties,
} from './properties.js';
import { child, childValue, type XmlElement } from './xml.js';

/** A style with all that it inherits. */
export interface Style {
	id: string;
	name: string;
	paragraph: ParagraphProperties;
	run: RunProperties;
	/** True where the indents stand in the style (or one it is based on) at or above the place of its numbering. */
	ownIndent: boolean;
}

export interface Styles {
	/** The paragraph style of that id, or the default one. */
	paragraph(id: string | undefined): Style;
	/** Run properties below direct formatting: document defaults, paragraph style, character style. */
	run(paragraph: Style, character: string | undefined): RunProperties;
	/** Name of a character style. */
	characterName(id: string | undefined): string | undefined;
}

/** Properties that switch: set in both the paragraph and the character style, they are off (17.7.3). */
const TOGGLES = ['bold', 'italic', 'strike', 'hidden'] as const;

/** Reads the styles part (17.7); `root` is undefined where there is none. */
export function readStyles(root: XmlElement | undefined): Styles {
	const elements = new Map<string, XmlElement>();
	const defaults: Record<string, string> = {};
	for (const element of root?.children ?? []) {
		if (element.name !== 'w:style') continue;
		const id = element.attributes.styleId ?? '';
		elements.set(id, element);
		if (element.attributes.default === '1' || element.attributes.default === 'true') {
			defaults[element.attributes.type ?? 'paragraph'] = id;
		}
	}
	const docDefaults = child(root, 'w:docDefaults');
	const base: Style = {
		id: '',
		name: '',
		paragraph: readParagraphProperties(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')),
		run: {},
		ownIndent: false,
	};
	const baseRun = readRunProperties(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'));
	const resolved = new Map<string, Style>();

	/** Walks up `basedOn` without recursion, then applies the chain from its root down; a circle ends the chain. */
	function resolve(id: string): Style | undefined {
		const chain = new Set<string>();
		let at: string | undefined = id;
		while (at !== undefined && elements.has(at) && !resolved.has(at) && !chain.has(at)) {
			chain.add(at);
			at = childValue(elements.get(at), 'w:basedOn');
		}
		let style = (at !== undefined && resolved.get(at)) || base;
		for (const link of [...chain].reverse()) {
			style = derive(style, elements.get(link)!);
			resolved.set(link, style);
		}
		return resolved.get(id);
	}

	const runs = new WeakMap<Style, Map<string | undefined, RunProperties>>();
	const unknown = new Map<string, Style>();
	return {
		paragraph(id) {
			const known =
				(id !== undefined && resolve(id)) || (defaults.paragraph !== undefined && resolve(defaults.paragraph));
			if (id === undefined || elements.has(id)) return known || base;
			// A style that the styles part lacks still says what it is by its id.
			const named = unknown.get(id) ?? { ...(known || base), id, name: id };
			unknown.set(id, named);
			return named;
		},
		run(paragraph, character) {
			const known = runs.get(paragraph) ?? new Map<string | undefined, RunProperties>();
			runs.set(paragraph, known);
			let found = known.get(character);
			if (!found) {
				const style = character === undefined ? undefined : resolve(character)?.run;
				found = layered(baseRun, paragraph.run, style ?? {});
				known.set(character, found);
			}
			return found;
		},
		characterName: (id) => (id === undefined ? undefined : (resolve(id)?.name ?? id)),
	};
}

function derive(parent: Style, element: XmlElement): Style {
	const paragraph = readParagraphProperties(child(element, 'w:pPr'));
	const indents = paragraph.left !== undefined || paragraph.firstLine !== undefined;
	return {
		id: element.attributes.styleId ?? '',
		name: childValue(element, 'w:name') ?? element.attributes.styleId ?? '',
		paragraph: { ...parent.paragraph, ...paragraph, style: undefined },
		run: { ...parent.run, ...readRunProperties(child(element, 'w:rPr')), style: undefined },
		ownIndent: indents || (parent.ownIndent && paragraph.numId === undefined),
	};
}

function layered(defaults: RunProperties, paragraph: RunProperties, character: RunProperties): RunProperties {
	const run = { ...defaults, ...paragraph, ...character };
	for (const toggle of TOGGLES) {
		run[toggle] = defaults[toggle] || Boolean(paragraph[toggle]) !== Boolean(character[toggle]);
	}
	return run;
}

/** Depth of a heading from its outline level or its style (17.3.1.20), null where it is none. */
export function headingDepth(style: Style, direct: ParagraphProperties): number | null {
	const outline = direct.outline ?? style.paragraph.outline;
	if (outline !== undefined) return outline >= 0 && outline <= 8 ? outline + 1 : null;
	if (/^title$/iu.test(style.name)) return 1;
	const named = /^heading ?([1-9])$/iu.exec(style.name)?.[1];
	return named === undefined ? null : Number(named);
}
