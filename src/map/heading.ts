import { tidy } from '../document/words.js';
import { headingNumber } from '../outline/number.js';
import type { Unit } from '../outline/unit.js';

/** A heading as it is printed: without its number or letter and its closing colon. */
export function headingText(units: Unit[]): string {
	const text = tidy(units.map(({ text }) => text).join(' '));
	const number = units[0]?.marker ? null : headingNumber(text);
	const rest = number ? text.slice(number.length) : text;
	return (rest || text).replace(/\s*[:：]+$/u, '');
}
