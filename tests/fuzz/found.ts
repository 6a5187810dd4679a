import { onePage, PAGE, stream } from '../hostile/pdfs.js';

/** Markdown that random inputs came down to, each with what was wrong about it. */
export const FOUND: [what: string, text: string][] = [
	['a year with another line behind it', 'Calendar Year: 2012\ncargo\n'],
	['a year with the unit of an East Asian language', 'Calendar Year: ２０１２年\n'],
	['a balloon whose line goes over several looks', 'Comment [A1]: why\n[Done at](#) Contact Point: Kim Lee\n'],
	['a balloon, then underlined text', 'Deleted: x <u>APEC Counter-Terrorism Action Plan</u>\n'],
	['an agency with nothing below it', 'MEASURES IMPLEMENTED\n(National Police Agency)\n'],
	['a note mark that holds no words', 'a[^\u200B]\n\n[^\u200B]: b\n'],
	['a bullet behind a number and a deletion', '1. {--cargo--} • port\n'],
	['a bullet behind a number', '1. • port\n'],
];

const LINK = '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (https://example.org) >> >>';

/** PDFs of one page: sizes and places beyond all measure. */
export const FOUND_PDFS: [what: string, file: Buffer][] = [
	['a rule so far out that one more is no more', drawn('99999999999999999999 0 1 1 re f')],
	['rules so far out between rules', drawn('1e20 0 0.5 50 re f 1e20 10 50 0.5 re f 100 700 60 0.5 re f')],
	['a bullet drawn far out', drawn('99999999999999999999 99999999999999999999 5 5 re f')],
	['a drawing blown up', drawn('100000000 0 0 100000000 0 0 cm 9 9 9 9 re f 3 3 m 9 3 l S')],
	['letters without width, of a size beyond all measure', drawn('BT /F1 999999999 Tf 0 Tz 300 300 Td (port) Tj ET')],
	[
		'a matrix without bound',
		drawn(`${'99999999999999999999 0 0 99999999999999999999 0 0 cm '.repeat(20)} 1 1 1 1 re f`),
	],
	[
		'a link over letters of a size beyond all measure',
		onePage({
			3: PAGE.replace('/Type /Page ', `/Type /Page /Annots [${LINK} ${LINK}] `),
			4: stream('BT /F1 999999999 Tf 0 Tz 300 300 Td (port) Tj /F1 9 Tf 100 Tz (cargo) Tj ET'),
		}),
	],
	['a page beyond all measure', onePage({ 3: PAGE.replace('600 800', '99999999999999999999 99999999999999999999') })],
	['a page of a thousand million points', onePage({ 3: PAGE.replace('600 800', '1000000000 1000000000') })],
];

/** Two words, and a drawing. */
function drawn(operators: string): Buffer {
	return onePage({ 4: stream(`BT /F1 10 Tf 100 700 Td (cargo port) Tj ET ${operators}`) });
}
