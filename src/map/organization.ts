import { MAX_TITLE_LENGTH, type Part, partsOf } from './title-parts.js';

/**
 * The last body that a title names, as written: ministry, department, agency …, with the commas and 'and' of its own
 * name; a proper name behind the post is one too ('Transport Canada'). A division, unit or team is it only where nothing
 * else is named. Null where there is none.
 */
export function organizationOf(title: string): string | null {
	if (title.length > MAX_TITLE_LENGTH) return null;
	const parts = partsOf(title);
	for (const kind of ['body', 'unit'] as const) {
		for (let i = parts.length - 1; i >= 0; i--) {
			if (parts[i]!.kind === kind) return nameAt(title, parts, i);
		}
	}
	return null;
}

/**
 * The same for a title on several lines. A line end is a space within a name that it cuts; behind a whole post, unit or
 * body it parts it from the body on the next line.
 */
export function organizationOfLines(lines: string[]): string | null {
	let title = '';
	for (const line of lines) {
		if (title !== '') title += partsBefore(title, line) ? '\n' : ' ';
		title += line;
	}
	return organizationOf(title);
}

/** Words after which a name goes on. */
const GOES_ON = /[-,，&]$|\b(?:of|and|for|the)$/iu;
/** 'Ministry of X' begins a name; 'Services Agency' may end one that the line above began. */
const OPENS_NAME = /^\S+(?:\s\S+)?\s(?:of|for|de|del)\s/iu;

function partsBefore(title: string, line: string): boolean {
	const last = partsOf(title.slice(-MAX_TITLE_LENGTH)).at(-1);
	const next = partsOf(line.slice(0, MAX_TITLE_LENGTH))[0];
	const isBody = next?.kind === 'body' && next.name.start === next.start && /\s/u.test(line);
	if (!isBody || !last || GOES_ON.test(title)) return false;
	return last.kind === 'post' || last.kind === 'unit' || (last.kind === 'body' && OPENS_NAME.test(line));
}

/** Whether a text begins as a post, a body or a unit does: what stands behind a person's name. */
export function looksLikeTitle(text: string): boolean {
	const first = partsOf(text.slice(0, MAX_TITLE_LENGTH))[0];
	return first !== undefined && first.kind !== 'other' && first.kind !== 'place';
}

/** The body's name with the commas of its own: 'Department of Foreign Affairs, Trade and Development'. */
function nameAt(title: string, parts: Part[], at: number): string {
	const part = parts[at]!;
	let { start, end } = part.name;
	const text = (index: number) => title.slice(parts[index]!.start, parts[index]!.end);
	if (/\b(?:of|for)\b/iu.test(title.slice(start, end)) && !/\s(?:and|&)\s/iu.test(title.slice(start, end))) {
		for (
			let i = at + 1;
			i < parts.length && parts[i]!.kind === 'other' && isComma(title, parts[i - 1]!, parts[i]!);
			i++
		) {
			if (!/(?:^|\s)(?:and|&)\s/iu.test(text(i))) continue;
			end = parts[i]!.end;
			break;
		}
	}
	if (start === part.start && /^\S+\s(?:and|&)\s/iu.test(text(at))) {
		let first = at;
		while (first > 1 && parts[first - 1]!.kind === 'other' && !/\s/u.test(text(first - 1))) first--;
		if (first < at) start = parts[first]!.start;
	}
	return title
		.slice(start, end)
		.replace(/^(?:the)\s+/iu, '')
		.replace(/[\s.,;，；]+$/u, (tail) => (tail.startsWith('.') && /\.\p{L}\.$/u.test(title.slice(0, end)) ? '.' : ''));
}

function isComma(title: string, before: Part, after: Part): boolean {
	return /^\s*[,，、]\s*$/u.test(title.slice(before.end, after.start));
}
