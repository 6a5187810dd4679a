/** Markdown that random inputs came down to, each with what was wrong about it. */
export const FOUND: [what: string, text: string][] = [
	['a year with another line behind it', 'Calendar Year: 2012\ncargo\n'],
	['a year with the unit of an East Asian language', 'Calendar Year: ２０１２年\n'],
	['a balloon whose line goes over several looks', 'Comment [A1]: why\n[Done at](#) Contact Point: Kim Lee\n'],
	['a balloon, then underlined text', 'Deleted: x <u>APEC Counter-Terrorism Action Plan</u>\n'],
	['an agency with nothing below it', 'MEASURES IMPLEMENTED\n(National Police Agency)\n'],
	['a note mark that holds no words', 'a[^\u200B]\n\n[^\u200B]: b\n'],
];
