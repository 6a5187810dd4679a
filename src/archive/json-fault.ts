/** What may come next: a value; a value or the end of an empty list; a name or the end of an empty object; … */
type Expected = 'value' | 'value or end' | 'name or end' | 'name' | 'colon' | 'comma or end' | 'nothing';

/** A token of JSON: RFC 8259, sections 2, 6 and 7. */
const TOKEN =
	/[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001F]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/**
 * Where a text stops being JSON: the offset of the first token that does not fit, or of the end where it ends too
 * early. `JSON.parse` tells that for some texts only.
 */
export function jsonFault(text: string): { at: number; isEnd: boolean } {
	const open: string[] = [];
	let expected: Expected = 'value';
	let at = 0;
	for (;;) {
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(text);
		if (!match) break;
		const [whole, mark, string] = match;
		const next = follow(expected, mark, string !== undefined, open);
		if (next === null) break;
		expected = next;
		at += whole.length;
	}
	const rest = text.slice(at).search(/[^ \t\n\r]/u);
	return rest < 0 ? { at: text.trimEnd().length, isEnd: true } : { at: at + rest, isEnd: false };
}

/** What may follow a token; null where the token may not stand there. Keeps the brackets that are open. */
function follow(expected: Expected, mark: string | undefined, isString: boolean, open: string[]): Expected | null {
	const done = (): Expected => (open.length === 0 ? 'nothing' : 'comma or end');
	if (mark === ':') return expected === 'colon' ? 'value' : null;
	if (mark === ',') {
		if (expected !== 'comma or end') return null;
		return open.at(-1) === '{' ? 'name' : 'value';
	}
	if (mark === '}' || mark === ']') {
		const own = mark === '}' ? '{' : '[';
		const fits = expected === 'comma or end' || expected === (own === '{' ? 'name or end' : 'value or end');
		if (!fits || open.pop() !== own) return null;
		return done();
	}
	if (expected === 'name' || expected === 'name or end') return isString ? 'colon' : null;
	if (expected !== 'value' && expected !== 'value or end') return null;
	if (mark === undefined) return done();
	open.push(mark);
	return mark === '{' ? 'name or end' : 'value or end';
}
