import type { Cell, Node, Page, Paragraph } from './page.js';
import type { Random } from './random.js';

/** How this author, or his converter, writes Markdown. */
interface Habits {
	bullet: string;
	strong: string;
	wrap: number;
	/** Blank lines between the items of a list. */
	loose: boolean;
	indent: number;
}

/** Writes a page as Markdown. Header and footer have no place in it. */
export function markdown({ nodes }: Page, r: Random): string {
	const habits: Habits = {
		bullet: r.pick(['-', '-', '*', '+']),
		strong: r.pick(['**', '**', '__']),
		wrap: r.chance(0.25) ? 76 : Number.POSITIVE_INFINITY,
		loose: r.chance(0.3),
		indent: r.pick([2, 4]),
	};
	const notes: string[] = [];
	const counts: number[] = [];
	const lines: string[] = [];
	let before: Node | null = null;
	for (const node of nodes) {
		if (node.type === 'table') lines.push('', ...rows(node.rows, notes));
		else {
			if (!node.list) counts.length = 0;
			if (!joins(before, node, habits)) lines.push('');
			lines.push(...block(node, habits, counts, notes));
		}
		before = node;
	}
	for (const [i, note] of notes.entries()) lines.push('', `[^${i + 1}]: ${escaped(note)}`);
	return `${lines.join('\n').trim()}\n`;
}

/** Items of one list stand close together, and so do lines with a typed mark. */
function joins(before: Node | null, node: Paragraph, { loose }: Habits): boolean {
	if (before?.type !== 'paragraph') return false;
	if (node.list && before.list) return !loose;
	return typed(node) && typed(before);
}

const typed = ({ text, list, look }: Paragraph): boolean =>
	!list && Object.keys(look).length === 0 && /^(?:[•➢–○▪o✓-]\s|\(?[\da-z][.)]\s)/u.test(text);

function block(node: Paragraph, habits: Habits, counts: number[], notes: string[]): string[] {
	const { list, look, indent } = node;
	let mark = ' '.repeat(indent * 3);
	if (list) {
		counts.length = list.level + 1;
		const n = (counts[list.level] ?? 0) + 1;
		counts[list.level] = n;
		const own =
			list.kind === 'number' ? `${n}.` : list.kind === 'letter' ? `${'abcdefghij'[(n - 1) % 10]}.` : habits.bullet;
		mark = `${' '.repeat(habits.indent * list.level)}${own}${list.kind === 'number' && habits.indent === 4 ? '  ' : ' '}`;
	} else if (look.heading) mark = `${'#'.repeat(look.heading)} `;
	const text = inline(node, habits.strong, notes);
	return wrapped(
		mark,
		list ? ' '.repeat(mark.length) : '',
		text,
		look.heading ? Number.POSITIVE_INFINITY : habits.wrap,
	);
}

/** The text with its marks of look, link and note. */
function inline({ text, look, link, footnote }: Paragraph, strong: string, notes: string[]): string {
	let result = escaped(text);
	if (link) result = result.replace(escaped(link.text), `[${escaped(link.text)}](${link.url})`);
	const around = (mark: string, close = mark): void => {
		result = result.replace(/[^\n\t]+/gu, (line) => `${mark}${line.trim()}${close}`);
	};
	if (look.underline) around('<u>', '</u>');
	if (look.italic) around('*');
	if (look.bold && !look.heading) around(strong);
	if (footnote) result += `[^${notes.push(footnote)}]`;
	return result.replaceAll('\t', '    ').replaceAll('\n', '\\\n');
}

const escaped = (text: string): string => text.replace(/[\\*_[\]<|]/gu, '\\$&');

function wrapped(mark: string, hang: string, text: string, width: number): string[] {
	return text.split('\n').flatMap((line, i) => {
		const lines = [i === 0 ? mark : hang];
		for (const word of line.split(' ')) {
			const last = lines.length - 1;
			// A mark of a list at a line's begin would begin a list.
			const fits = lines[last]!.length + word.length < width || /^(?:[-+*#>=•➢–○▪✓]|\(?\w{1,4}[.)])/u.test(word);
			if (fits || lines[last] === mark) lines[last] += (lines[last]!.trim() && lines[last] !== mark ? ' ' : '') + word;
			else lines.push(hang + word);
		}
		return lines;
	});
}

function rows(list: Cell[][], notes: string[]): string[] {
	const width = Math.max(...list.map((row) => row.length));
	const lines = list.map((row) => {
		const cells = row.map(({ content }) =>
			content.map((part) => inCell(part, notes).replaceAll('\\\n', '<br>')).join('<br>'),
		);
		while (cells.length < width) cells.push('');
		return `| ${cells.join(' | ')} |`;
	});
	return [lines[0]!, `|${' --- |'.repeat(width)}`, ...lines.slice(1)];
}

/** Cells hold no lists: their marks are typed. */
function inCell(part: Paragraph, notes: string[]): string {
	const mark = part.list ? `${['•', '–', '▪'][part.list.level]} ` : '';
	return mark + inline({ ...part, look: { ...part.look, heading: undefined } }, '**', notes);
}
