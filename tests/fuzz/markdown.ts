import fc from 'fast-check';
import { line, word } from './words.js';

const START = [
	'',
	'',
	'',
	'- ',
	'  - ',
	'1. ',
	'* ',
	'+ ',
	'> ',
	'# ',
	'## ',
	'    ',
	'\t',
	'| ',
	'|---|---|',
	'+---+---+',
	'```',
	'---',
	'===',
	'[^1]: ',
	'<td>',
	'<table><tr>',
	'<!-- ',
	'-->',
	': ',
	'\f',
	'\u00A0',
];
const END = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '  \n', '\\\n', ' |\n', '\u2028', ''];
const SPAN: [string, string][] = [
	['', ''],
	['', ''],
	['**', '**'],
	['~~', '~~'],
	['<u>', '</u>'],
	['{++', '++}'],
	['{--', '--}'],
	['{>>', '<<}'],
	['[', '](#)'],
	['[', ']{.deletion author="A"}'],
	['*', '*'],
	['`', '`'],
	['^[', ']'],
	['<s>', '</s>'],
	['<del>', ''],
	['[^1]', ''],
];

const piece = fc.tuple(fc.constantFrom(...SPAN), line).map(([[open, close], inner]) => open + inner + close);
const text = fc
	.array(
		fc
			.tuple(fc.constantFrom(...START), fc.array(fc.oneof(piece, word), { maxLength: 3 }), fc.constantFrom(...END))
			.map(([start, middle, end]) => start + middle.join(' ') + end),
		{ maxLength: 20 },
	)
	.map((lines) => lines.join(''));

/** Bytes of a text in some encoding, some of them spoilt. */
export const markdown: fc.Arbitrary<Uint8Array> = fc
	.tuple(
		text,
		fc.oneof(
			{ weight: 8, arbitrary: fc.constant('utf8' as const) },
			{ weight: 1, arbitrary: fc.constantFrom('utf16le' as const, 'latin1' as const) },
		),
		fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 1 }),
	)
	.map(([content, encoding, spoilt]) => {
		const bytes = Buffer.from(content, encoding);
		if (content.length % 5 === 0)
			for (const [at, byte] of spoilt) if (bytes.length > 0) bytes[at % bytes.length] = byte;
		return bytes;
	});
