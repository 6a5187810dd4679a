import { describe, expect, test } from 'vitest';
import { closedLabels } from '../../src/map/closed-labels.js';

/** The labels of a text: the field that each asks for, and its words; `⏎` is a line's end. */
const labels = (text: string): string[] =>
	closedLabels(text.replaceAll('⏎', '\n')).map((label) => `${label.field}: ${label.text.replaceAll('\n', '⏎')}`);

describe('labels that a colon closes', () => {
	test.each([
		['Name: Kim Title: Director Telephone: 2100', ['name: Name', 'title: Title', 'telephone: Telephone']],
		['National Intelligence Office⏎Phone: 2100', ['telephone: Phone']],
		['Kim⏎Office⏎Phone: 2100', ['telephone: Office⏎Phone']],
		['Office Phone: 2100', ['telephone: Office Phone']],
		['Contact⏎Point: Kim', ['contact: Contact⏎Point']],
		['Ministry of Ports⏎Contact Point: Kim', ['contact: Contact Point']],
		['Emergency Aviation Security⏎Point of Contact: Kim', ['contact: Emergency Aviation Security⏎Point of Contact']],
		['Contact Point for Cargo: Kim', []],
		['Contact Point, Cargo: Kim', []],
		['The ship carries: coal', []],
		['Director, Telephone and Mail Branch: Kim', []],
		['Alternate Contact Point: Kim', ['contact: Alternate Contact Point']],
	])('%s', (text, expected) => expect(labels(text)).toEqual(expected));
});
