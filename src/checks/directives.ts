/**
 * Comments of a Markdown plan that switch rules off: `<!-- ctap-disable rule other-rule -->` from its line on,
 * `<!-- ctap-enable rule -->` ends it, `<!-- ctap-disable-next-line rule -->` holds for one line. Without a rule's
 * name all rules are meant.
 */
const DIRECTIVE =
	/<!--\s{0,9}ctap-(disable-next-line|disable|enable)((?:[\s,]{1,9}[a-z0-9-]{1,60}){0,60})[\s,]{0,9}-->/gu;

interface Directive {
	line: number;
	kind: 'disable' | 'enable' | 'disable-next-line';
	rules: string[];
}

/** True for a comment that speaks to ctap and not to people. */
export function isDirective(comment: string): boolean {
	return /^\s*ctap-(?:disable|enable)/u.test(comment);
}

/** Which rules a Markdown source switches off, and where. */
export class Directives {
	private readonly all: Directive[] = [];

	constructor(lines: string[]) {
		lines.forEach((text, index) => {
			if (!text.includes('ctap-')) return;
			for (const [, kind, rules] of text.matchAll(DIRECTIVE)) {
				const names = rules!.split(/[\s,]+/u).filter((name) => name && !/^-+$/u.test(name));
				this.all.push({ line: index + 1, kind: kind as Directive['kind'], rules: names });
			}
		});
	}

	/** @param line null for a message about the whole file: any `ctap-disable` of its rule silences it. */
	silences(rule: string, line: number | null): boolean {
		let off = false;
		for (const { line: at, kind, rules } of this.all) {
			if (rules.length > 0 && !rules.includes(rule)) continue;
			if (line === null) off ||= kind === 'disable';
			else if (kind === 'disable-next-line') {
				if (at + 1 === line) return true;
			} else if (at <= line) off = kind === 'disable';
		}
		return off;
	}
}
