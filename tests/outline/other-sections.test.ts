import { describe, expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.js';
import { traceOf } from '../../src/outline/trace.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { documentOf } from '../support/blocks.js';

/** Where each text stands in the form: `place, role: text`. */
const places = (text: string): string[] =>
	traceOf(outline(documentOf(text.replaceAll('\t', '')), ctap2008)).map(
		({ slot, role, text: words }) => `${slot}, ${role}: ${words}`,
	);

const section = (heading: string, item: string): string => `
	${heading}
	FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS
	(indicate timeframe)
	- ${item}`;
const FORM = [
	section('**A.1 Protect Cargo:**', 'Seals in 2015.'),
	section('**A.2 Protect Port Facilities and Ships Engaged in International Voyages**', 'Cranes in 2016.'),
	section('**A.3 Protect International Aviation**', 'Scanners in 2017.'),
].join('');

describe('a section that the form lacks', () => {
	it('begins where a text looks like the headings of sections', () => {
		expect(places(`${FORM}\n**Blue economy**\nFish are counted each year.`).slice(-4)).toEqual([
			'A.3/planned, instruction: (indicate timeframe)',
			'A.3/planned, text: Scanners in 2017.',
			'unmapped, heading: Blue economy',
			'unmapped, text: Fish are counted each year.',
		]);
	});

	it('does not begin where the look is common', () => {
		const text = `${FORM}\n**Fish**\nare counted\n**Ships**\nare painted\n**Docks**\nare swept`;
		expect(places(text).slice(-6)).toEqual([
			'A.3/planned, text: Fish',
			'A.3/planned, text: are counted',
			'A.3/planned, text: Ships',
			'A.3/planned, text: are painted',
			'A.3/planned, text: Docks',
			'A.3/planned, text: are swept',
		]);
	});

	it('does not begin after one section alone', () => {
		expect(
			places(`${section('**A.1 Protect Cargo:**', 'Seals.')}\n**Blue economy**\nFish are counted each year.`),
		).toEqual([
			'A.1/contacts, heading: A.1 Protect Cargo:',
			'A.1/planned, heading: FURTHER MEASURES PLANNED TO IMPLEMENT COMMITMENTS',
			'A.1/planned, instruction: (indicate timeframe)',
			'A.1/planned, text: Seals.',
			'A.1/planned, text: Blue economy',
			'A.1/planned, text: Fish are counted each year.',
		]);
	});

	it('does not begin in another look', () => {
		expect(places(`${FORM}\n__Blue economy__\nFish are counted each year.`).slice(-2)).toEqual([
			'A.3/planned, text: Blue economy',
			'A.3/planned, text: Fish are counted each year.',
		]);
	});
});
