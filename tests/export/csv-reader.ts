/** Fields of a CSV text by RFC 4180, rows of strings: read here by hand, not by what wrote them. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		let field = '';
		if (text[at] === '"') {
			for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) field += text[at];
			at += 1;
		} else {
			const end = at + text.slice(at).search(/[,\r]/u);
			field = text.slice(at, end);
			at = end;
		}
		row.push(field);
		if (text[at] === ',') at += 1;
		else {
			if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`);
			rows.push(row);
			row = [];
			at += 2;
		}
	}
	return rows;
}
