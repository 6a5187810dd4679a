import fc from 'fast-check';
import { mapped, onePage, PAGE, packed, stream } from '../hostile/pdfs.js';
import { edits, spoil } from './bytes.js';
import { line } from './words.js';

const number = fc.oneof(
	{ weight: 6, arbitrary: fc.nat(800).map(String) },
	{ weight: 1, arbitrary: fc.constantFrom('-1', '0', '1e9', '.', '--5', '0.0001', '99999999999999999999', 'null') },
);
const string = line.map((text) => `(${text.replace(/[\\()]/gu, '\\$&').replace(/[^\u0020-\u00FF]/gu, '?')})`);
const operator: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: fc.tuple(number, number, string).map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm ${text} Tj`) },
	{ weight: 3, arbitrary: fc.tuple(number, string).map(([y, text]) => `0 -${y} Td ${text} Tj`) },
	{ weight: 1, arbitrary: fc.tuple(string, number, string).map(([a, n, b]) => `[${a} ${n} ${b}] TJ`) },
	{ weight: 1, arbitrary: fc.tuple(number, number, number).map(([x, y, length]) => `${x} ${y} ${length} 1 re f`) },
	{
		weight: 1,
		arbitrary: fc.tuple(number, number, number, number).map((all) => `${all[0]} ${all[1]} m ${all[2]} ${all[3]} l S`),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom(
			'BT',
			'ET',
			'q',
			'Q',
			'/F1 9 Tf',
			'/F1 0 Tf',
			'/F1 999999999 Tf',
			'0 Tz',
			'3 Tr',
			'0 Tr',
			'1 0 0 rg',
			'/X Do',
			'/P BMC',
			'/Artifact <</Type /Pagination>> BDC',
			'/P <</MCID 0>> BDC',
			'EMC',
			'0 1 -1 0 300 300 cm',
			'0 0 0 0 0 0 cm',
			'99999999 0 0 99999999 0 0 cm',
			'5 Ts',
			'200 Tz',
			'9 Tc',
			'9 Tw',
			'T*',
			'BI /W 1 /H 1 ID x EI',
			'/Nope gs',
			'W n',
			'sh',
			'] >> [ <<',
			"(x) '",
			'1 2 (x) "',
		),
	},
);
const content = fc.array(operator, { maxLength: 25 }).map((all) => `BT /F1 10 Tf ${all.join('\n')} ET`);
const FORM =
	'/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> ';
const LINK = '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (https://example.org) >> >>';

const good = fc
	.record({
		text: content,
		form: content,
		looks: fc.constantFrom({}, mapped('1 beginbfrange <0000> <00FF> <0041> endbfrange'), {
			5: '<< /Type /Font /Subtype /TrueType /BaseFont /Arial /Widths 7 0 R >>',
		}),
		page: fc.constantFrom(
			PAGE,
			PAGE.replace('/Type /Page ', `/Type /Page /Rotate 90 /Annots [${LINK}] `),
			PAGE.replace('600 800', '99999999 99999999'),
			PAGE.replace('800]', '-800] /CropBox [10 10 20 20]'),
			PAGE.replace('/Contents 4 0 R', '/Contents [4 0 R 4 0 R]'),
		),
		isPacked: fc.boolean(),
	})
	.map(({ text, form, looks, page, isPacked }) =>
		onePage({
			...looks,
			3: page,
			4: isPacked ? packed(Buffer.from(text, 'latin1'), 1) : stream(text),
			6: stream(form, FORM),
		}),
	);

/** PDFs of one page: with odd content, and spoilt as bytes. */
export const pdf: fc.Arbitrary<Uint8Array> = fc.oneof(
	{ weight: 5, arbitrary: good },
	{ weight: 5, arbitrary: fc.tuple(good, edits).map(([file, faults]) => spoil(file, faults)) },
);
