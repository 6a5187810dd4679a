import type { Template } from '../templates/template.js';
import { best } from '../wording/overlap.js';
import { wording } from '../wording/wording.js';
import type { Unit } from './unit.js';

/** A unit this like a commitment quotes it. */
const COMMITMENT_LIKENESS = 0.75;

/** The commitment that a text quotes, where it quotes one: its section, and how alike they are. */
export type Quoted = (text: string) => { section: string; likeness: number } | undefined;

/** For each unit the section whose commitment it quotes, if it does. */
export function commitmentSections(units: Unit[], quoted: Quoted): (string | undefined)[] {
	return units.map(({ text }) => quoted(text)?.section);
}

/** Looks texts up among the commitments of a template. */
export function quotedIn(template: Template): Quoted {
	const byStart = new Map<string, { section: string; text: string }[]>();
	for (const { id, commitments } of template.sections) {
		for (const text of commitments) {
			for (const stem of new Set(wording(text).stems.slice(0, 3))) {
				byStart.set(stem, [...(byStart.get(stem) ?? []), { section: id, text }]);
			}
		}
	}
	return (text) => {
		if (text.length > 600 || text.length < 20) return undefined;
		const texts = wording(text.slice(0, 40))
			.stems.slice(0, 2)
			.flatMap((stem) => byStart.get(stem) ?? []);
		if (texts.length === 0) return undefined;
		const { f1, index } = best(
			wording(text),
			texts.map((known) => known.text),
		);
		return f1 >= COMMITMENT_LIKENESS ? { section: texts[index]!.section, likeness: f1 } : undefined;
	};
}
