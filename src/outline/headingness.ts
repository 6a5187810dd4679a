import { commonest } from './look.js';
import type { Unit } from './unit.js';

/** 0..1: how much a text looks like a heading, whatever it says. */
export function headingness({ look, text, marker }: Unit, bodySize: number | null): number {
	let score =
		look.depth !== null
			? 1
			: look.bold
				? 0.8
				: look.caps || look.underline
					? 0.65
					: look.centered
						? 0.4
						: look.italic
							? 0.3
							: 0.15;
	if (look.size && bodySize && look.size > bodySize * 1.1) score = Math.max(score, 0.8);
	if (text.length > 160) score *= 0.5;
	if (marker?.kind === 'bullet') score -= 0.4;
	if (/[.;,]$/u.test(text)) score -= 0.15;
	return Math.max(0, Math.min(1, score));
}

/** The type size that most of the text is set in, in points; null where none is known. */
export function commonSize(units: Unit[]): number | null {
	return commonest(units.map(({ look, text }) => [look.size, text.length]));
}
