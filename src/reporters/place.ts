import type { Place } from '../checks/rule.js';
import { printable } from './escape.js';

/** Where a person finds a message: '12:7', 'page 3', 'paragraph 40, below A.3 Protect International Aviation'. */
export function describePlace(place: Place | null): string {
	if (!place) return '';
	const { page, line, paragraph, column, heading } = place;
	if (line !== undefined && page === undefined) return column === undefined ? `${line}` : `${line}:${column}`;
	const where = [
		page === undefined ? '' : `page ${page}`,
		line === undefined ? '' : `line ${line}`,
		paragraph === undefined ? '' : `paragraph ${paragraph}`,
	].filter(Boolean);
	if (heading !== undefined) where.push(`below ${printable(heading)}`);
	return where.join(', ');
}

/** Line and column for programs that know nothing else; 1 where the format has no lines. */
export function lineOf(place: Place | null): { line: number; column: number } {
	if (place?.line === undefined || place.page !== undefined) return { line: 1, column: 1 };
	return { line: place.line, column: place.column ?? 1 };
}
