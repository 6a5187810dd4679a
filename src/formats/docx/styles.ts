import type { TextBlock } from '../../document/nodes.js';
import { child, childValue, integer, isOn, type XmlElement } from './xml.js';

/** What paragraph properties say, each absent where nothing is said (ECMA-376 Part 1, 17.3.1). Lengths in points. */
export interface ParagraphProperties {
	style?: string;
	/** 0 to 8; 9 is body text. */
	outline?: number;
	numId?: string;
	level?: number;
	align?: TextBlock['align'];
	left?: number;
	/** Positive for a first line further in, negative for a hanging one. */
	firstLine?: number;
}

/** What run properties say, each absent where nothing is said (17.3.2). */
export interface RunProperties {
	style?: string;
	bold?: boolean;
	italic?: boolean;
	underline?: boolean;
	strike?: boolean;
	doubleStrike?: boolean;
	hidden?: boolean;
	position?: 'superscript' | 'subscript' | 'baseline';
	/** Points. */
	size?: number;
	/** RRGGBB, or '' for the default. */
	color?: string;
	font?: string;
}

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
const TWIPS = 20;
const ALIGNMENTS: Record<string, TextBlock['align']> = {
	left: 'left',
	start: 'left',
	center: 'center',
	right: 'right',
	end: 'right',
	both: 'justify',
	distribute: 'justify',
};

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

/** Properties of a `w:pPr`, without those of its style. */
export function readParagraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
	const properties: ParagraphProperties = {};
	for (const element of pPr?.children ?? []) {
		const { val } = element.attributes;
		switch (element.name) {
			case 'w:pStyle':
				properties.style = val;
				break;
			case 'w:outlineLvl':
				properties.outline = integer(val);
				break;
			case 'w:numPr': {
				const numId = childValue(element, 'w:numId');
				const level = integer(childValue(element, 'w:ilvl'));
				if (numId !== undefined) properties.numId = numId;
				if (level !== undefined) properties.level = level;
				break;
			}
			case 'w:jc':
				properties.align = ALIGNMENTS[val ?? ''] ?? null;
				break;
			case 'w:ind':
				Object.assign(properties, readIndent(element));
				break;
		}
	}
	return properties;
}

/** Width of a character in twips where indents are given in hundredths of one: East Asian body text is 10.5 pt. */
const CHARACTER = 210;

/** Indents in characters (17.3.1.12), as WPS and East Asian Word write them, in twips. */
function characters(value: string | undefined): number | undefined {
	const hundredths = integer(value);
	return hundredths === undefined ? undefined : (hundredths / 100) * CHARACTER;
}

function readIndent({ attributes }: XmlElement): Pick<ParagraphProperties, 'left' | 'firstLine'> {
	const left = integer(attributes.left ?? attributes.start) ?? characters(attributes.leftChars ?? attributes.startChars);
	const hanging = integer(attributes.hanging) ?? characters(attributes.hangingChars);
	const firstLine =
		hanging === undefined ? (integer(attributes.firstLine) ?? characters(attributes.firstLineChars)) : -hanging;
	return {
		...(left === undefined ? {} : { left: left / TWIPS }),
		...(firstLine === undefined ? {} : { firstLine: firstLine / TWIPS }),
	};
}

/** Properties of a `w:rPr`, without those of its style. */
export function readRunProperties(rPr: XmlElement | undefined): RunProperties {
	const properties: RunProperties = {};
	for (const element of rPr?.children ?? []) {
		const { val } = element.attributes;
		switch (element.name) {
			case 'w:rStyle':
				properties.style = val;
				break;
			case 'w:b':
				properties.bold = isOn(element);
				break;
			case 'w:i':
				properties.italic = isOn(element);
				break;
			case 'w:u':
				properties.underline = val !== undefined && val !== 'none';
				break;
			case 'w:strike':
				properties.strike = isOn(element);
				break;
			case 'w:dstrike':
				properties.doubleStrike = isOn(element);
				break;
			case 'w:vanish':
				properties.hidden = isOn(element);
				break;
			case 'w:vertAlign':
				if (val === 'superscript' || val === 'subscript' || val === 'baseline') properties.position = val;
				break;
			case 'w:sz': {
				const halves = integer(val);
				if (halves !== undefined) properties.size = halves / 2;
				break;
			}
			case 'w:color':
				properties.color = /^[0-9a-f]{6}$/iu.test(val ?? '') && val !== '000000' ? val!.toUpperCase() : '';
				break;
			case 'w:rFonts':
				if (element.attributes.ascii ?? element.attributes.hAnsi) {
					properties.font = element.attributes.ascii ?? element.attributes.hAnsi;
				}
				break;
		}
	}
	return properties;
}
