import { expect, test } from 'vitest';
import { glyphText } from '../../../src/formats/pdf/characters.js';

test.each([
	['\uF0B7', 'Symbol', '•'],
	['\uF0A7', 'Wingdings', '▪'],
	['\uF0D8', 'OpenSymbol', '➢'],
	['\uF0B3', 'OpenSymbol', '≥'],
	['\uF061', 'Symbol', 'α'],
	['\u00A7', 'Wingdings-Regular', '▪'],
	['\uFB01', 'Times', 'fi'],
	['4', 'ZapfDingbats', '✔'],
	['n', 'ZapfDingbats', '■'],
	['\u2F00', 'SimSun', '一'],
	['\u2ED1', 'SimSun', '長'],
	['\uFF21', 'SimSun', '\uFF21'],
	['\u00A0', 'Times', ' '],
	['\u0002', 'Times', ''],
])('%j of %s is %j', (unicode, font, text) => {
	expect(glyphText(unicode, font)).toBe(text);
});
