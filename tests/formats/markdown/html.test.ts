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
