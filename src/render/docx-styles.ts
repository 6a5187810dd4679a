import type { INumberingOptions, IStylesOptions } from 'docx';

/** Name of the one list that every bullet belongs to. */
export const BULLETS = 'bullets';
const GLYPHS = ['•', '–', '▪'];
/** Indent of a level of a list, in twentieths of a point. */
const STEP = 360;
const LEVELS = 9;

const DARK = '1F3864';
const CALM = '2F5496';

/** A little more than single, in 240ths of a line (17.18.48, `auto`). */
const LINE = { line: 264, lineRule: 'auto' } as const;

const headingStyle = (size: number, before: number, after: number, color: string) => ({
	run: { size: 2 * size, bold: true, color },
	paragraph: { spacing: { before: 20 * before, after: 20 * after, ...LINE }, keepNext: true },
});

/** Sizes in points; Word counts halves of them. */
export const STYLES: IStylesOptions = {
	default: {
		document: {
			run: { font: 'Calibri', size: 22 },
			paragraph: { spacing: { after: 120, ...LINE } },
		},
		heading1: headingStyle(18, 24, 12, DARK),
		heading2: headingStyle(16, 24, 8, DARK),
		heading3: headingStyle(14, 18, 6, CALM),
		heading4: headingStyle(10, 14, 4, CALM),
		heading5: headingStyle(11, 10, 3, '000000'),
		hyperlink: { run: { color: '0563C1', underline: { type: 'single' } } },
	},
};

export const NUMBERING: INumberingOptions = {
	config: [
		{
			reference: BULLETS,
			levels: Array.from({ length: LEVELS }, (_, level) => ({
				level,
				format: 'bullet',
				text: GLYPHS[level % GLYPHS.length],
				style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP }, spacing: { after: 60, ...LINE } } },
			})),
		},
	],
};
