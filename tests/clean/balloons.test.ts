import { describe, expect, it } from 'vitest';
import { cleaned, paragraphs } from './cleaned.js';

async function expectCleaned(input: string, ...expected: string[]): Promise<void> {
	expect(await cleaned(input)).toBe(expected.join('\n'));
}

it('takes out balloons that stand as paragraphs, each by itself', () =>
	expectCleaned(
		paragraphs(
			'- One.',
			'Formatted: Font: (Asian) Korean',
			'Formatted: Font: (Asian) Korean',
			'Comment [A1]: To be checked.',
			'Deleted: the former text',
			'- Two.',
		),
		'- One.',
		'- Two.',
		'--',
		'formatting-change 3: Formatted: Font: (Asian) Korean',
		'formatting-change 5: Formatted: Font: (Asian) Korean',
		'comment 7: Comment [A1]: To be checked.',
		'deletion 9: Deleted: the former text',
	));

it('takes out a balloon that a tab parts from the end of a line, and leaves the line', () =>
	expectCleaned(
		paragraphs('- Gates read 400 boxes a day.\tComment [k1]: Ask Mr Yoon.\n  Each alarm is looked at.'),
		'- Gates read 400 boxes a day.⏎Each alarm is looked at.',
		'--',
		'comment 1: Comment [k1]: Ask Mr Yoon.',
	));

it('takes out balloons that go on in the next line', () =>
	expectCleaned(
		paragraphs(
			'Formatted: Bulleted + Level: 1 + Aligned at: 0.63\ncm + Indent at: 1.27 cm',
			'Commented [KJ12]: Please ask\nthe ministry.',
			'Border control: 12 posts.',
		),
		'Border control: 12 posts.',
		'--',
		'formatting-change 1: Formatted: Bulleted + Level: 1 + Aligned at: 0.63 cm + Indent at: 1.27 cm',
		'comment 4: Commented [KJ12]: Please ask the ministry.',
	));

it('takes out balloons that stand as lines of a paragraph', () =>
	expectCleaned(
		'- A measure that was cut\nFormatted: Font: Bold\nin the middle.',
		'- A measure that was cut⏎in the middle.',
		'--',
		'formatting-change 2: Formatted: Font: Bold',
	));

describe('joins what a balloon has cut in two', () => {
	it.each([
		[
			'a bullet',
			'- The officers were trained at the port of',
			'Busan in May.',
			'- The officers were trained at the port of Busan in May.',
		],
		[
			'a heading',
			'### Assure the highest possible integrity of all officials who are involved in border',
			'operations (2002).',
			'### Assure the highest possible integrity of all officials who are involved in border operations (2002).',
		],
		[
			'a line of a contact',
			'Telephone Number: +66 2 1234 Email Address:',
			'kim@police.example',
			'Telephone Number: +66 2 1234 Email Address: kim@police.example',
		],
		[
			'a question',
			'ACTIVITIES THAT YOUR ECONOMY COULD',
			'PROVIDE (E.G., SEMINARS)',
			'ACTIVITIES THAT YOUR ECONOMY COULD PROVIDE (E.G., SEMINARS)',
		],
	])('%s', (_, first, second, whole) =>
		expectCleaned(
			paragraphs(first, 'Formatted: Font: Bold', second),
			whole,
			'--',
			'formatting-change 3: Formatted: Font: Bold',
		),
	);
});

it.each([
	['es', 'Con formato: Fuente: Negrita', 'formatting-change'],
	['es', 'Comentario [A1]: revisar', 'comment'],
	['fr', 'Mis en forme : Police :Gras', 'formatting-change'],
	['zh', '带格式的: 字体: 加粗', 'formatting-change'],
	['zh-TW', '設定格式: 字型: 粗體', 'formatting-change'],
	['ja', '書式変更: フォント : 太字', 'formatting-change'],
	['ko', '서식 있음: 글꼴: 굵게', 'formatting-change'],
	['th', 'จัดรูปแบบแล้ว: แบบอักษร: ตัวหนา', 'formatting-change'],
	['vi', 'Đã định dạng: Phông chữ: Đậm', 'formatting-change'],
	['id', 'Diformat: Font: Tebal', 'formatting-change'],
	['ms', 'Diformatkan: Fon: Tebal', 'formatting-change'],
	['ru', 'Отформатировано: Шрифт: полужирный', 'formatting-change'],
	['ru', 'Удалено: старый текст', 'deletion'],
])('knows the label in %s: %s', async (_, text, kind) =>
	expect(await cleaned(paragraphs('- One.', text))).toBe(`- One.\n--\n${kind} 3: ${text}`),
);

it.each(['Formatted documents are accepted.', 'Comment: none at this time.', 'Deleted files are kept for two years.'])(
	'leaves what only begins alike: %s',
	async (text) => expect(await cleaned(text)).toBe(text),
);
