import type { Run } from '../document/nodes.js';
import { escapeHtml } from './html.js';

/** Words that were taken out of a block, and why. */
export interface Noise {
	text: string;
	reason: string;
}

interface Range {
	start: number;
	end: number;
	reason: string;
}

/**
 * The runs of a block as HTML, looks and revisions included; what was taken out is struck where it stands.
 * @param all the reason why the whole block was taken out; null where it was not.
 */
export function runsHtml(runs: Run[], noise: Noise[], all: string | null): string {
	const text = runs.map((run) => run.text).join('');
	const ranges: Range[] = all === null ? rangesOf(text, noise) : [{ start: 0, end: text.length, reason: all }];
	let html = '';
	let at = 0;
	for (const run of runs) {
		const end = at + run.text.length;
		const cuts = ranges.flatMap(({ start, end: stop }) => [start, stop]).filter((cut) => cut > at && cut < end);
		for (const stop of [...new Set([...cuts, end])].sort((a, b) => a - b)) {
			const struck = ranges.find((range) => range.start <= at && at < range.end);
			html += look(text.slice(at, stop), run, struck?.reason ?? null);
			at = stop;
		}
	}
	return html.trim() === '' ? '' : html;
}

/** Where the words stand, each behind the one before, else from the start. */
function rangesOf(text: string, noise: Noise[]): Range[] {
	let from = 0;
	return noise.flatMap(({ text: words, reason }) => {
		let start = text.indexOf(words, from);
		if (start < 0) start = text.indexOf(words);
		if (start < 0 || words === '') return [];
		from = start + words.length;
		return [{ start, end: from, reason }];
	});
}

function look(text: string, run: Run, noise: string | null): string {
	if (text === '') return '';
	let html = escapeHtml(text).replaceAll('\n', '<br>');
	const wrap = (tag: string, on: boolean | undefined, more = '') => {
		if (on) html = `<${tag}${more}>${html}</${tag}>`;
	};
	wrap('b', run.bold);
	wrap('i', run.italic);
	wrap('u', run.underline);
	wrap('sup', run.superscript || run.noteReference);
	wrap('sub', run.subscript);
	wrap('span', Boolean(run.link), ` class="link" title="${escapeHtml(run.link ?? '')}"`);
	const kinds = (run.revisions ?? []).map(({ kind }) => kind);
	wrap('ins', kinds.includes('insertion') || kinds.includes('move-to'));
	const deleted = kinds.includes('deletion') || kinds.includes('move-from') ? 'Removed: deletion' : null;
	const reason = noise ?? deleted ?? (run.strike ? 'Struck in the source' : null);
	wrap('del', reason !== null, ` title="${escapeHtml(reason ?? '')}"`);
	return html;
}
