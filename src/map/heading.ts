import { sliceText } from '../document/slice.js';
import { joinLines } from '../document/words.js';
import { headingNumber, letterAlone } from '../outline/number.js';
import type { Unit } from '../outline/unit.js';

/** A heading as it is printed: without its number or letter and its closing colon. */
export function headingText(units: Unit[]): string {
	const text = joinLines(units.map(({ text }) => text));
	const alone = text.length > 1 && units[0] ? letterAlone(sliceText(units[0].slice)) : null;
	const number = units[0]?.marker ? null : (headingNumber(text) ?? alone);
	const rest = number ? text.slice(number.length) : text;
	return (rest || text).replace(/\s*[:：]+$/u, '');
}
