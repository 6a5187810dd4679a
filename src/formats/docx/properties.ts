import type { TextBlock } from '../../document/nodes.js';
import { childValue, integer, isOn, type XmlElement } from './xml.js';

/** Lists have nine levels, from 0. */
const DEEPEST_LEVEL = 8;

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
				// 17.9.3: levels are 0 to 8; what is outside would be counted through, one by one.
				if (level !== undefined) properties.level = Math.min(Math.max(level, 0), DEEPEST_LEVEL);
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
	const left =
		integer(attributes.left ?? attributes.start) ?? characters(attributes.leftChars ?? attributes.startChars);
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
				// A font of the theme is none of the symbol fonts, for which alone the name is kept.
				if (element.attributes.asciiTheme) properties.font = '';
				else if (element.attributes.ascii ?? element.attributes.hAnsi) {
					properties.font = element.attributes.ascii ?? element.attributes.hAnsi;
				}
				break;
		}
	}
	return properties;
}
