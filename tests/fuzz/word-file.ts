import fc from 'fast-check';
import { wordFile } from '../formats/docx/word.js';
import { edits, spoil } from './bytes.js';
import { line } from './words.js';

const escaped = (text: string) =>
	text
		.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;');

const INLINE = [
	'w:r',
	'w:r',
	'w:ins',
	'w:del',
	'w:moveFrom',
	'w:moveTo',
	'w:hyperlink',
	'w:sdt',
	'w:sdtContent',
	'w:smartTag',
	'w:fldSimple',
	'w:bdo',
	'w:ruby',
	'w:rubyBase',
	'w:rt',
	'mc:AlternateContent',
	'mc:Choice',
	'mc:Fallback',
	'w:pict',
	'w:drawing',
	'v:textbox',
	'w:txbxContent',
	'm:oMath',
	'm:r',
	'm:t',
	'w:customXml',
	'w:object',
	'w:unknown',
];
const LEAF = [
	'w:br',
	'w:tab',
	'w:cr',
	'w:noBreakHyphen',
	'w:softHyphen',
	'w:ptab',
	'w:footnoteReference w:id="1"',
	'w:endnoteReference w:id="1"',
	'w:commentReference w:id="1"',
	'w:sym w:char="F0B7" w:font="Symbol"',
	'w:sym w:char="zz"',
	'w:fldChar w:fldCharType="begin"',
	'w:fldChar w:fldCharType="separate"',
	'w:fldChar w:fldCharType="end"',
	'w:moveFromRangeStart w:id="1" w:name="m"',
	'w:moveFromRangeEnd w:id="1"',
	'w:bookmarkStart w:id="0"',
	'w:lastRenderedPageBreak',
	'w:commentRangeStart w:id="1"',
	'w:footnoteRef',
	'w:pgNum',
];
const PROPERTIES = [
	'',
	'',
	'<w:pPr><w:pStyle w:val="h"/></w:pPr>',
	'<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
	'<w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>',
	'<w:pPr><w:rPr><w:ins/><w:del/></w:rPr></w:pPr>',
	'<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>',
	'<w:pPr><w:pPrChange w:author="A"><w:pPr/></w:pPrChange></w:pPr>',
	'<w:pPr><w:outlineLvl w:val="0"/><w:sectPr><w:headerReference r:id="header1"/></w:sectPr></w:pPr>',
];
const LOOKS = [
	'',
	'',
	'<w:rPr><w:b/></w:rPr>',
	'<w:rPr><w:strike/></w:rPr>',
	'<w:rPr><w:vanish/></w:rPr>',
	'<w:rPr><w:rStyle w:val="s"/><w:sz w:val="x"/></w:rPr>',
	'<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
];

const leaf: fc.Arbitrary<string> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.tuple(fc.constantFrom(...LOOKS), fc.constantFrom('w:t', 'w:t', 'w:delText', 'w:instrText'), line)
			.map(([looks, name, text]) => `<w:r>${looks}<${name} xml:space="preserve">${escaped(text)}</${name}></w:r>`),
	},
	{ weight: 1, arbitrary: fc.constantFrom(...LEAF).map((tag) => `<w:r><${tag}/></w:r>`) },
	{ weight: 1, arbitrary: fc.constantFrom(...LEAF).map((tag) => `<${tag}/>`) },
);
const { block } = fc.letrec<{ block: string; inline: string; paragraph: string; table: string; wrapped: string }>(
	(tie) => ({
		inline: fc.oneof(
			{ depthSize: 'small' },
			{ weight: 5, arbitrary: leaf },
			{
				weight: 2,
				arbitrary: fc
					.tuple(fc.constantFrom(...INLINE), fc.array(tie('inline'), { maxLength: 3 }))
					.map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
			},
			{ weight: 1, arbitrary: tie('block') },
		),
		paragraph: fc
			.tuple(fc.constantFrom(...PROPERTIES), fc.array(tie('inline'), { maxLength: 4 }))
			.map(([properties, inner]) => `<w:p>${properties}${inner.join('')}</w:p>`),
		table: fc
			.array(
				fc.tuple(
					fc.constantFrom('', '<w:trPr><w:del w:author="A"/></w:trPr>', '<w:trPr><w:gridBefore w:val="2"/></w:trPr>'),
					fc.array(
						fc.tuple(
							fc.constantFrom(
								'',
								'<w:tcPr><w:vMerge/></w:tcPr>',
								'<w:tcPr><w:vMerge w:val="restart"/><w:gridSpan w:val="2"/></w:tcPr>',
								'<w:tcPr><w:cellDel/></w:tcPr>',
							),
							tie('block'),
						),
						{ maxLength: 3 },
					),
				),
				{ maxLength: 3 },
			)
			.map(
				(rows) =>
					`<w:tbl>${rows.map(([properties, cells]) => `<w:tr>${properties}${cells.map(([look, inner]) => `<w:tc>${look}${inner}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
			),
		wrapped: fc
			.tuple(
				fc.constantFrom('w:sdt', 'w:ins', 'w:del', 'w:customXml', 'w:sdtContent', 'w:unknown', 'w:moveFrom'),
				tie('block'),
			)
			.map(([name, inner]) => `<${name}>${inner}</${name}>`),
		block: fc.oneof(
			{ depthSize: 'small' },
			{ weight: 8, arbitrary: tie('paragraph') },
			{ weight: 1, arbitrary: tie('table') },
			{ weight: 1, arbitrary: tie('wrapped') },
		),
	}),
);

const story = fc.array(block, { maxLength: 3 }).map((blocks) => blocks.join(''));
const STYLES =
	'<w:style w:styleId="h" w:type="paragraph"><w:name w:val="heading 1"/><w:basedOn w:val="h"/></w:style><w:style w:styleId="s" w:type="character"><w:rPr><w:strike/></w:rPr></w:style>';
const NUMBERING =
	'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const whole = fc
	.record({ body: fc.array(block, { maxLength: 8 }), header1: story, footnotes: story, comments: story })
	.map(({ body, header1, footnotes, comments }) =>
		wordFile(`${body.join('')}<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`, {
			styles: STYLES,
			numbering: NUMBERING,
			header1,
			footnotes: `<w:footnote w:id="1">${footnotes}</w:footnote>`,
			comments: `<w:comment w:id="1" w:author="A">${comments}</w:comment>`,
		}),
	);

/** XML with its tags mixed up. */
const tangled = fc
	.tuple(fc.array(block, { maxLength: 4 }), edits)
	.map(([body, faults]) => wordFile(spoil(Buffer.from(body.join('')), faults).toString('utf8')));

/** Word files: well-formed but odd, tangled, and spoilt as bytes. */
export const word: fc.Arbitrary<Uint8Array> = fc.oneof(
	{ weight: 6, arbitrary: whole },
	{ weight: 2, arbitrary: tangled },
	{ weight: 2, arbitrary: fc.tuple(whole, edits).map(([file, faults]) => spoil(file, faults)) },
);
