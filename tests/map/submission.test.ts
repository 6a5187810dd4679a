import { describe, expect, test } from 'vitest';
import { type Block, textBlock } from '../../src/document/nodes.js';
import { sliceText } from '../../src/document/slice.js';
import { readSubmission } from '../../src/map/submission.js';

const paragraphs = (...texts: string[]): Block[] => texts.map((text, i) => textBlock([{ text }], { paragraph: i + 1 }));

const SHEET = {
	documentNumber: '2015/SOM1/CTWG/099',
	agendaItem: '6',
	title: '2014 APEC Counter-Terrorism Action Plan - Atlantis',
	purpose: 'Information',
	submittedBy: 'Atlantis',
	meeting: {
		name: '4th Counter-Terrorism Working Group Meeting',
		place: 'Subic, Philippines',
		dates: '31 January – 1 February 2015',
		start: '2015-01-31',
		end: '2015-02-01',
	},
};
const PLAN = '2014 APEC COUNTER-TERRORISM ACTION PLAN';

const unclaimed = (blocks: Block[]) => {
	const { claims } = readSubmission(blocks);
	return blocks.flatMap((block) => {
		if (block.type === 'table') return [];
		const own = claims.filter((claim) => claim.slice.block === block).sort((a, b) => a.slice.start - b.slice.start);
		let rest = sliceText({ block, start: 0, end: 10_000 });
		for (const { slice } of own) rest = rest.replace(sliceText(slice), '');
		return rest.trim() ? [rest.trim()] : [];
	});
};

describe('the same cover sheet', () => {
	test.each([
		[
			'a paragraph a line',
			paragraphs(
				'Asia-Pacific Economic Cooperation',
				'2015/SOM1/CTWG/099',
				'Agenda Item: 6',
				'2014 APEC Counter-Terrorism Action Plan - Atlantis',
				'Purpose: Information',
				'Submitted by: Atlantis',
				'APEC PHILIPPINES 2015',
				'4th Counter-Terrorism Working Group Meeting',
				'Subic, Philippines',
				'31 January – 1 February 2015',
				PLAN,
			),
		],
		[
			'line breaks',
			paragraphs(
				'Asia-Pacific\nEconomic Cooperation',
				'2015/SOM1/CTWG/099\nAgenda Item: 6',
				'2014 APEC Counter-Terrorism Action Plan -\nAtlantis',
				'Purpose: Information\nSubmitted by: Atlantis',
				'APEC\nPHILIPPINES\n2 0 1 5',
				'4th Counter-Terrorism Working Group Meeting\nSubic, Philippines\n31 January – 1 February 2015',
				PLAN,
			),
		],
		[
			'columns of a print, labels in capitals, no colons',
			paragraphs(
				'Asia-Pacific',
				'Economic Cooperation',
				'2015/SOM1/CTWG/099',
				'AGENDA ITEM 6',
				'2014 APEC Counter-Terrorism Action Plan - Atlantis',
				'PURPOSE Information\nSUBMITTED BY Atlantis',
				'APEC\t4th Counter-Terrorism Working Group Meeting\nPHILIPPINES\tSubic, Philippines\n2015\t31 January – 1 February 2015',
				PLAN,
			),
		],
		[
			'the meeting on one line',
			paragraphs(
				'2015/SOM1/CTWG/099',
				'Agenda Item: 6',
				'2014 APEC Counter-Terrorism Action Plan - Atlantis',
				'Purpose: Information Submitted by: Atlantis',
				'4th Counter-Terrorism Working Group Meeting, Subic, Philippines, 31 January – 1 February 2015',
				PLAN,
			),
		],
		[
			'values below their labels, the meeting in another order',
			paragraphs(
				'Forum Doc. No.: 2015/SOM1/CTWG/099',
				'Agenda Item:',
				'6',
				'2014 APEC Counter-Terrorism Action Plan - Atlantis',
				'Purpose:',
				'Information',
				'Submitted by:',
				'Atlantis',
				'31 January – 1 February 2015',
				'4th Counter-Terrorism Working Group\nMeeting',
				'Subic, Philippines',
				PLAN,
			),
		],
		[
			'a logo of two lines beside the meeting',
			paragraphs(
				'2015/SOM1/CTWG/099\nAgenda Item: 6',
				'2014 APEC Counter-Terrorism Action Plan - Atlantis',
				'Purpose: Information Submitted by: Atlantis',
				'APEC PAPUA\t4th Counter-Terrorism Working Group Meeting',
				'NEW GUINEA 2015\tSubic, Philippines',
				'31 January – 1 February 2015',
				PLAN,
			),
		],
	])('%s', (_, blocks) => {
		expect(readSubmission(blocks).submission).toEqual(SHEET);
		expect(unclaimed(blocks)).toEqual([PLAN]);
	});
});

test('a plan without a cover sheet', () => {
	const blocks = paragraphs('APEC', PLAN, 'Purpose: to report on 2014');
	expect(readSubmission(blocks)).toEqual({ submission: null, claims: [] });
});
