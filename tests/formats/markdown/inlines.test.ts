import { describe, expect, it } from 'vitest';
import { read } from './notation.js';

async function expectBlocks(input: string, ...expected: string[]): Promise<void> {
	expect(await read(input)).toBe(expected.join('\n'));
}

describe('emphasis', () => {
	it('pairs marks beside letters and punctuation', () =>
		expectBlocks(
			'**Title:**Director **x****y** **Name: **Kim __Fax:__1 ***All:***none',
			'⟨b:Title:⟩Director ⟨b:xy⟩ ⟨b:Name: ⟩Kim ⟨b:Fax:⟩1 ⟨b i:All:⟩none',
		));

	it('leaves marks that are text', () =>
		expectBlocks(
			'** Source: police\n\n* * *\n\nfile_name_x and a__b@x.example, 2 * 3 ** 4, ____',
			'** Source: police',
			'⏏file_name_x and a__b@x.example, 2 * 3 ** 4, ____',
		));

	it('keeps code and entities as text', () =>
		expectBlocks('`a {b}` R&amp;D AT&T &eacute; 1\\. \\[x\\] a\\ b', 'a {b} R&D AT&T é 1. [x] a\u00A0b'));
});

it('gives characters of symbol fonts and ligatures their equals', () =>
	expectBlocks('\uF0D8 of\uFB01cers\n\u2B9A non\u2011state', '➢ officers', '➢ non-state'));

it("reads pandoc's plain dashes in a file that has no others", async () => {
	await expectBlocks('-   2014--15 and Korea --- the host\n\n\\--', '- 2014–15 and Korea — the host', '--');
	await expectBlocks('-   2014--15 “quoted”', '- 2014--15 “quoted”');
});

describe('revisions', () => {
	it('reads strike as a deletion, underline as a look', () =>
		expectBlocks('2012~~4~~ plan~~ed.~~<u>s</u> ~~a~~b', '2012⟨del:4⟩ plan⟨del:ed.⟩⟨u:s⟩ ⟨del:a⟩b'));

	it('reads CriticMarkup, over paragraphs and items too', () =>
		expectBlocks(
			'{++new++} {--old--} {~~2013~>2014~~} {==seen==}{>>Please check.<<}\n\n{--- gone one\n- gone two--}\n- kept',
			'⟨ins:new⟩ ⟨del:old⟩ ⟨del:2013⟩⟨ins:2014⟩ seen',
			'{comment} Please check.',
			'- ⟨del:gone one⟩',
			'- ⟨del:gone two⟩',
			'- kept',
		));

	it("reads pandoc's spans, nested and wrapped", () =>
		expectBlocks(
			'[[old]{.deletion author="A"}]{.insertion author="B"\ndate="2016-05-02T10:13:00Z"}[Implement [API](http://x.example "t")\nnow]{.underline} **[a]{.deletion}[b]{.insertion}** [IT]{.mark}',
			'⟨ins del:old⟩⟨u:Implement ⟩⟨u →http://x.example:API⟩⟨u:⏎now⟩ ⟨b del:a⟩⟨b ins:b⟩ IT',
		));

	it('reads deleted and inserted paragraph marks, with a space before them', () =>
		expectBlocks(
			'- one\n  []{.paragraph-deletion author="A"}\n- two\n\n[three]{.insertion}[]{.paragraph-insertion}',
			'- one [-]',
			'- two',
			'⟨ins:three ⟩[+]',
		));

	it('puts comments behind the block that they belong to', () =>
		expectBlocks(
			'- The [Check\n  this.]{.comment-start id="0" author="A" date="2016"}date[]{.comment-end id="0"}.\n- Next',
			'- The date.',
			'{comment} Check⏎this.',
			'- Next',
		));

	it('reads revisions in HTML', () =>
		expectBlocks(
			'<del>a</del><s>b</s><strike>c</strike><ins>d</ins><span style="text-decoration:line-through">e</span> <del>not closed',
			'⟨del:abc⟩⟨ins:d⟩⟨del:e⟩ not closed',
		));
});

describe('links, pictures, notes', () => {
	it('reads links with brackets, line ends, spaces in their target', () =>
		expectBlocks(
			'[a [b]](#) [c\nd](http://x.example/e "f (g)"){.h} [i](http://x.example/j k) <l@x.example> http://x.example/m_n_o',
			'⟨→#:a [b]⟩ ⟨→http://x.example/e:c⏎d⟩ ⟨→http://x.example/j%20k:i⟩ ⟨→mailto:l@x.example:l@x.example⟩ http://x.example/m_n_o',
		));

	it('drops pictures with their alternative texts', () =>
		expectBlocks(
			'![][image1] a ![logo of x](x.png){width="2in"\nheight="1in"} b ![](data:image/png;base64,iVBORw0KGgo=)\n\n[image1]: <data:image/png;base64,iVBORw0K>',
			'a  b',
		));

	it('puts notes to the end', () =>
		expectBlocks(
			'Text[^1] and^[Inline note.] more.\n\n[^1]: First\n    line.\n\nEnd',
			'Text and more.',
			'End',
			'{note} Inline note.',
			'{note} First⏎line.',
		));

	it('knows the notes that mammoth writes', () =>
		expectBlocks(
			'Text[[1]](#footnote-1).\n\n1. <a id="footnote-1"></a> The note. [↑](#footnote-ref-1)',
			'Text⟨ref:[1]⟩.',
			'{note} The note. ⟨ref:↑⟩',
		));

	it('drops anchors, reads super- and subscripts', () =>
		expectBlocks(
			'[]{#_Toc1 .anchor}**A.1** <a id="b"></a>4^th^ x<sup>2</sup> H~2~O',
			'⟨b:A.1⟩ 4⟨sup:th⟩ x⟨sup:2⟩ H⟨sub:2⟩O',
		));
});
