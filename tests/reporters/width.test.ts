import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/checks/rule.js';
import { pretty } from '../../src/reporters/pretty.js';
import { beginning, ending, padded, widthOf } from '../../src/reporters/width.js';

/** The line and the caret that `pretty` prints for words of a line. */
function excerpt(lineText: string, words: string): [line: string, caret: string] {
	const at = lineText.indexOf(words);
	const place = { line: 1, column: at + 1, endColumn: at + words.length + 1, lineText };
	const message = {
		reason: 'r',
		ruleId: 'rule',
		source: 'ctap',
		severity: 'info',
		fatal: null,
		place,
		url: '',
	} as Message;
	const text = pretty(
		{ files: [{ file: 'f', messages: [message], error: null }], rules: [], known: 0, gone: 0 },
		{ color: false, version: '1' },
	);
	const [line, caret] = text.split('\n').flatMap((row) => /^ {4}\| (.*)$/u.exec(row)?.[1] ?? []);
	return [line!, caret!];
}

describe('widthOf', () => {
	it.each([
		['Korea', 5],
		['대한민국', 8],
		['한', 2],
		['中華台北', 8],
		['ประเทศไทย', 9],
		['ที่นี่', 2],
		['Việt', 4],
		['e\u0301', 1],
		['Ｆｕｌｌ', 8],
		['𠮷', 2],
		['🚢', 2],
		['a\u200Bb', 2],
		['', 0],
	])('%s takes %i columns', (text, columns) => {
		expect(widthOf(text)).toBe(columns);
	});
});

it('cuts between characters, marks kept with theirs', () => {
	expect([beginning('中華台北', 5), ending('中華台北', 5)]).toEqual(['中華', '台北']);
	expect([beginning('ที่นี่', 1), ending('ที่นี่', 1)]).toEqual(['ที่', 'นี่']);
	expect([beginning('a𠮷', 2), ending('𠮷a', 2)]).toEqual(['a', 'a']);
	expect(padded('中', 4)).toBe('中  ');
});

describe('pretty', () => {
	it.each([
		['Thai', 'ชื่อ: นายสมชาย xyz', 'xyz', 13],
		['Chinese', '聯絡人：王小明 xyz', 'xyz', 15],
		['Korean', '연락처: 김 xyz', 'xyz', 11],
	])('sets the caret below words behind %s', (_, line, words, column) => {
		expect(excerpt(line, words)).toEqual([line, `${' '.repeat(column)}^^^`]);
	});

	it('shows no more columns of a wide script than of a narrow one', () => {
		const [line, caret] = excerpt(`${'港口安全檢查'.repeat(40)}錯誤${'海關'.repeat(60)}`, '錯誤');
		expect(widthOf(line)).toBeLessThanOrEqual(98);
		expect(widthOf(line.slice(0, line.indexOf('錯誤')))).toBe(caret.indexOf('^'));
		expect(caret.trim()).toBe('^^^^');
	});
});
