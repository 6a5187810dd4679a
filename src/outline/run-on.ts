import { sliceText } from '../document/slice.js';
import { overlap } from '../wording/overlap.js';
import { firstWords, wording } from '../wording/wording.js';
import { type Candidate, FULL_REWARD } from './candidate.js';
import { type FormWordings, LEAST_RUN_ON } from './form-wordings.js';
import { lookChanges } from './look.js';
import { headingNumber } from './number.js';
import type { Unit } from './unit.js';

/** What may stand between a heading and the text that runs on. */
const SEPARATOR = /^["'’”)\]]*\s*(?:[:：?？]|[.)]+(?=\s)|[–—-](?=\s))["'’”)\]]*\s*/u;
/** The longest question and a little more, in characters. */
const MOST_PREFIX = 700;

/** A heading or question with text running on behind it: 'Protect Cargo: the new scanners …'. */
export function runOn(unit: Unit, wordings: FormWordings): Candidate[] {
	const raw = sliceText(unit.slice);
	const number = headingNumber(raw);
	const start = number?.length ?? 0;
	const words = wording(raw.slice(start, start + MOST_PREFIX));
	const first = new Set(words.stems.slice(0, 3));
	const result = new Map<string, Candidate>();
	const looks = lookChanges(unit.slice);
	const tried = new Set([...first].flatMap((stem) => wordings.having(stem)));
	for (const { target, wording: label, key } of tried) {
		if (target.kind === 'field' || target.kind === 'title' || label.stems.length < 2) continue;
		const length = label.stems.length;
		for (let n = Math.max(2, length - 2); n <= Math.min(length + 2, words.stems.length - 1); n += 1) {
			const end = start + words.ends[n - 1]!;
			const behind = raw.slice(end);
			const separator = SEPARATOR.exec(behind)?.[0] ?? /^\s+/u.exec(behind)?.[0] ?? '';
			const next = end + separator.length;
			// A short title needs a colon or dash, or the text behind it another look.
			const parted = looks.some((at) => at >= end && at <= next);
			if (!parted && (separator.trim() === '' || (length < 6 && !/[:：–—-]/u.test(separator)))) continue;
			const { f1 } = overlap(firstWords(words, n), label);
			if (f1 < LEAST_RUN_ON || f1 <= (result.get(key)?.confidence ?? 0)) continue;
			const candidate = {
				target,
				confidence: f1,
				words: length,
				reward: FULL_REWARD * f1 - 0.5,
				end: next,
			};
			result.set(key, { ...candidate, evidence: [`words ${f1.toFixed(2)}, text runs on`] });
		}
	}
	return [...result.values()];
}
