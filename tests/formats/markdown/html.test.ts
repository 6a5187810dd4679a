import { expect, it } from 'vitest';
import { read } from './notation.js';

async function expectBlocks(input: string, ...expected: string[]): Promise<void> {
	expect(await read(input)).toBe(expected.join('\n'));
}

it('reads blocks of HTML', () =>
	expectBlocks(
		'<h2>Head</h2>\n<p>One\ntwo &amp; three</p><div align="center">Four<br>five</div>\n<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>\n<ol start="3"><li>e<li>f</ol>',
		'## Head',
		'One two & three',
		'Four⏎five',
		'• a',
		'  • b',
		'• c',
		'  d',
		'3. e',
		'4. f',
	));

it('reads addresses as they are meant', () =>
	expectBlocks('<p><a href="https://example.org/?a=1&amp;b=2">One</a></p>', '⟨→https://example.org/?a=1&b=2:One⟩'));

it('reads tables of HTML with Markdown in them, cells over rows, tables in cells', () =>
	expectBlocks(
		'<table>\n<tr><th>A</th><th colspan="2">B</th></tr>\n\n<tr><td rowspan=2>a</td><td>\n\n- item\n\n</td><td>b</td></tr>\n<tr><td>c<td><table><tr><td>d</td></tr></table></tr>\n</table>\nAfter',
		'|= A | (2×1) B |',
		'| (1×2) a | - item | b |',
		'| c | | d | |',
		'After',
	));

it('tells tags from words in angle brackets', () =>
	expectBlocks(
		'<insert name> a<b and c>d <o:p></o:p>x < 3 <Ministry of Justice>',
		'<insert name> a<b and c>d x < 3 <Ministry of Justice>',
	));

it('drops style sheets, scripts and comments', () =>
	expectBlocks(
		'<style>\np {color: red}\n\n</style>\nText<!-- not\n\nshown --> here <script>x()</script>',
		'Text here',
	));

it('keeps hidden text apart', () => expectBlocks('a<span style="display: none">b</span>', 'a⟨hidden:b⟩'));

it('reads the spans that pandoc writes into HTML', () =>
	expectBlocks(
		'<span class="deletion" author="A">old</span><span class="insertion" author="A">new</span> <span class="comment-start" id="0" author="A">Sure?</span>end<span class="paragraph-deletion"></span>',
		'⟨del:old⟩⟨ins:new⟩ end [-]',
		'{comment} Sure?',
	));

it('reads a whole page of HTML on one line', async () => {
	const items = Array.from({ length: 1500 }, (_, at) => `<li>Item <b>${at}</b></li>`).join('');
	const lines = (await read(`<ul>${items}</ul><p>End</p>`)).split('\n');
	expect(lines).toHaveLength(1501);
	expect(lines.slice(-2)).toEqual(['• Item ⟨b:1499⟩', 'End']);
});

it('knows the notes of Word and mammoth', () =>
	expectBlocks(
		'<p>Text<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p>Note <a href="#footnote-ref-1">↑</a></p></li></ol><p><a href="#_ftnref2" name="_ftn2">[2]</a> Other</p>',
		'Text⟨sup ref →#footnote-1:[1]⟩',
		'{note} Note ⟨ref →#footnote-ref-1:↑⟩',
		'{note} ⟨ref →#_ftnref2:[2]⟩ Other',
	));
