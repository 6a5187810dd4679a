import { expect, it } from 'vitest';
import { outline } from '../../src/outline/outline.js';
import { slotName, traceOf } from '../../src/outline/trace.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';
import { documentOf, planOf } from '../support/blocks.js';

const SECTION = `A.1 Protect Cargo
FURTHER MEASURES PLANNED
- Two scanners will be bought.`;

it.each([
	['an annex', '**Annex 2: Ports**'],
	['a letter that the form lacks', '**D. OTHER MATTERS**'],
	['a place and a date', 'Jakarta, 18 February 2011'],
])('%s ends the section before it', (_, head) => {
	const { segments } = outline(documentOf(`${SECTION}\n${head}\nArica and Iquique.`), ctap2008);
	expect(segments.map(({ state }) => slotName(state)).slice(-2)).toEqual(['A.1/planned', 'unmapped']);
});

it('takes a line that looks as only the headings of sections do for the head of another one', () => {
	const sections = ['Protect Cargo', 'Protect Port Facilities and Ships', 'Protect International Aviation'];
	const text = [...sections, 'Ports of the south'].map((title) => `__${title}__\n- Seals were bought for all of it.`);
	const trace = traceOf(outline(documentOf(text.join('\n')), ctap2008));
	expect(trace.filter(({ role }) => role === 'heading').at(-1)).toMatchObject({
		slot: 'unmapped',
		text: 'Ports of the south',
		evidence: ['looks like the headings of sections'],
	});
});

it('leaves a box behind the front page in which nothing of the form stands aside', () => {
	const document = documentOf(`${SECTION}\nIn short: twelve hundred ships.`);
	const box = document.blocks.at(-1)!;
	box.layer = 'textbox';
	expect(outline(document, ctap2008).aside.map(({ text }) => text)).toEqual(['In short: twelve hundred ships.']);
});

it("begins a group of the summary at the author's own heading", () => {
	const { executiveSummary } = planOf(
		'EXECUTIVE SUMMARY\nSummary of main achievements/progress in implementing commitments\n**Outreach**\n- A guide was printed.',
	);
	expect(executiveSummary.achievements.map(({ section, heading }) => [section, heading])).toEqual([[null, 'Outreach']]);
});
