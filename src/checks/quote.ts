/** A text in a message: in quotation marks, cut at a word where it is long. */
export function quote(text: string, most = 60): string {
	if (text.length <= most) return `'${text}'`;
	const cut = text.slice(0, most);
	const space = cut.lastIndexOf(' ');
	return `'${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:.]+$/u, '')}…'`;
}

/** 'a', 'a and b', 'a, b and c'. */
export function list(words: string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** '1 link', '2 links'. */
export function count(n: number, word: string, plural = `${word}s`): string {
	return `${n} ${n === 1 ? word : plural}`;
}
