import { describe, expect, it } from 'vitest';
import { InOrder } from '../../src/batch/in-order.js';
import { duration, progressText, showProgress } from '../../src/batch/progress.js';
import { reportWriter } from '../../src/batch/report.js';
import { newSummary, type Summary } from '../../src/batch/summary.js';
import { table } from '../../src/batch/table.js';

const summary: Summary = {
	...newSummary(10, { 'other types (.jpg)': 2 }),
	done: 4,
	converted: 2,
	unchanged: 1,
	withWarnings: 1,
	failed: 1,
	seconds: 2,
	failures: [{ file: 'a/<b>|`c`\u001B[2J.md', code: 'empty', message: 'The file is "empty".' }],
};

describe('what people see', () => {
	it('a table', () => {
		expect(table(summary)).toBe(`converted         2
unchanged         1
with warnings     1
with errors       0
failed            1
not reached       6
time              0:02 (2.0 files/s)
left out          2 other types (.jpg)
a/<b>|\`c\` [2J.md: error empty The file is "empty".
`);
	});

	it('progress', () => {
		expect(progressText(summary)).toBe('4/10 files, 2.0/s, 0:03 left, 1 failed');
		expect([5, 65, 3725].map(duration)).toEqual(['0:05', '1:05', '1:02:05']);
	});

	it.each([
		[
			'a bar no wider than the terminal',
			{ isTTY: true, columns: 40 },
			false,
			/^\r\u001B\[2K\[#{10}-{14}\] 4\/10 fi.{5}$/u,
		],
		['a line every few seconds', {}, false, /^4\/10 files, .*\n$/u],
		['nothing where it is to be quiet', { isTTY: true }, true, /^$/u],
	])('%s', (_, screen, quiet, expected) => {
		let [time, text] = [0, ''];
		const write = (part: string) => {
			text += part;
		};
		const progress = showProgress(summary, { ...screen, write }, quiet, () => time);
		for (const now of [1, 50, 99, 6000]) {
			time = now;
			if (!('isTTY' in screen) || now < 99) progress.update();
		}
		expect(text).toMatch(expected);
	});

	it('reports, with names of files as text', () => {
		expect(JSON.parse(reportWriter('r.json')(summary))).toMatchObject({ failed: 1, failures: summary.failures });
		expect(reportWriter('r.md')(summary)).toContain(
			'| a/\\<b\\>\\|\\`c\\` \\[2J.md | empty | The file is "empty". |\n',
		);
		expect(reportWriter('r.HTML')(summary)).toContain(
			'<tr><td>a/&lt;b&gt;|`c` [2J.md</td><td>empty</td><td>The file is &quot;empty&quot;.</td></tr>',
		);
		expect(() => reportWriter('r.pdf')).toThrow(/\.json, \.md or \.html/u);
	});
});

describe('InOrder', () => {
	it('passes on in the order of the numbers, one at a time', async () => {
		const taken: string[] = [];
		const order = new InOrder<string>(async (value, index) => {
			await new Promise((resolve) => setTimeout(resolve, index === 0 ? 5 : 0));
			taken.push(value);
		});
		for (const index of [2, 0, 3, 1]) order.add(index, `${index}`);
		await order.settled();
		expect(taken).toEqual(['0', '1', '2', '3']);
	});
});
