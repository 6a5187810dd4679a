import fc from 'fast-check';
import { organizationOf } from '../../src/map/organization.js';
import type { Contact, Item, MeasureGroup, Plan, Section, SummaryGroup, UnmappedBlock } from '../../src/plan/schema.js';
import { ctap2008 } from '../../src/templates/ctap-2008.js';

/** Words of reports, and what is markup in one format or the other. */
const WORDS = [
	...'customs officers trained scanners at ports of entry and exchange data with partners in the region since March'.split(
		' ',
	),
	...'|a|b *stars* _lines_ **bold** `code` [text](url) <script>alert(1)</script> <b> &amp; AT&T # ~~struck~~ \\ {.x} $5 50% "said" ’s'.split(
		' ',
	),
	...'안전 出入境 Đặng naïve co-operation 3,400 (2013) http://example.org/a_b_c.html x@example.org --- ... 1. a) • =SUM(A1)'
		.split(' ')
		.filter((w) => w !== '•'),
];
const FIRST = [
	'Officers',
	'Customs',
	'The',
	'Training',
	'Since',
	'“Quoted”',
	'*Note',
	'Đặng',
	'Ports',
	'出入境',
	'2013',
	'A',
	'i.e.',
];

const sentence = fc
	.tuple(
		fc.constantFrom(...FIRST),
		fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
		fc.constantFrom('.', '', ';', ':'),
	)
	.map(([first, words, end]) => `${first} ${words.join(' ')}${end}`);

const itemBelow = (below: fc.Arbitrary<Item[]>): fc.Arbitrary<Item> =>
	fc.record({ text: sentence, agency: fc.constant(null), items: below, location: fc.constant({}) });
const leaf = itemBelow(fc.constant([]));
const item = itemBelow(fc.array(itemBelow(fc.array(leaf, { maxLength: 2 })), { maxLength: 2 })).map(
	withoutNoteChildren,
);

/** A note has no sub-items. */
function withoutNoteChildren(one: Item): Item {
	return { ...one, items: one.text.startsWith('*') ? [] : one.items.map(withoutNoteChildren) };
}

/** An open sentence takes what stands below it for its own end: a line in brackets, in Markdown any paragraph. */
function closed(text: string): string {
	return text.replace(/[^.]$/u, '$&.');
}

function ended({ text, ...rest }: Item): Item {
	return { text: closed(text), ...rest, items: rest.items.map(ended) };
}

/** Items, the later ones of one or two agencies. */
const items: fc.Arbitrary<Item[]> = fc
	.tuple(
		fc.array(item, { maxLength: 3 }),
		fc.array(item, { maxLength: 2 }),
		fc.constantFrom('National Police Agency', 'Ministry of the Interior (MOI)'),
	)
	.map(([free, own, agency]) => [...free.map(ended), ...own.map((one) => ({ ...one, agency }))]);

const phone = fc.integer({ min: 1000, max: 9999 }).map((n) => ({ text: `+82-2-2100-${n}`, e164: `+8222100${n}` }));
const contact: fc.Arbitrary<Contact> = fc
	.record({
		label: fc.constantFrom(...ctap2008.contacts.slice(0, 2)),
		name: fc.constantFrom('Park, Sanghyun', 'Ms. Ana Ruiz', 'XU Bin（徐斌）'),
		title: fc.constantFrom(
			'Deputy Director, Ministry of Land & Sea',
			'Desk Officer, Port Division, Customs Service',
			null,
		),
		telephone: fc.array(phone, { maxLength: 2 }),
		fax: fc.array(phone, { maxLength: 1 }),
		emails: fc.subarray(['a.b@example.org', 'c_d@mail.example.kr']),
	})
	.map((found) => ({ ...found, organization: found.title && organizationOf(found.title), location: {} }));

const unmapped: fc.Arbitrary<UnmappedBlock[]> = fc.array(
	fc.record({
		kind: fc.constantFrom('paragraph', 'heading', 'listItem', 'tableRow') as fc.Arbitrary<UnmappedBlock['kind']>,
		// Words of the form too: in the annex they are words.
		text: fc.oneof(
			sentence.map(closed).filter((text) => !/^(?:o|i\.e\.|\*Note|A) /u.test(text)),
			fc.constantFrom(
				'EXECUTIVE SUMMARY',
				'Protect Cargo',
				'MEASURES UNDERTAKEN SINCE LAST UPDATE',
				'Contact Point: Name: X',
				'Glossary',
			),
		),
		location: fc.constant({}),
	}),
	{ maxLength: 5 },
);

function section({ id, area, titles, commitments: known }: (typeof ctap2008.sections)[number]): fc.Arbitrary<Section> {
	return fc.subarray(known).chain((texts) => {
		const commitments = texts.map((text, at) => ({
			id: `${id}.${at + 1}`,
			text,
			years: [
				...new Set(
					[...text.matchAll(/\(((?:\d{4}(?:, )?)+)\)/gu)].flatMap(([, years]) => years!.split(', ').map(Number)),
				),
			],
			links: at === 0 ? [{ text: text.split(' ')[1]!, url: at % 2 ? null : 'https://example.org/a_(b)?c=d&e' }] : [],
		}));
		const groups = fc
			.tuple(items, fc.subarray(commitments), fc.array(items, { minLength: 8, maxLength: 8 }))
			.map(([free, answered, lists]): MeasureGroup[] => [
				...(free.length ? [{ heading: null, commitment: null, items: free }] : []),
				...answered.map(({ id, text }, at) => ({
					heading: text,
					commitment: { id, confidence: 1 },
					items: lists[at]!,
				})),
			]);
		return fc.record({
			id: fc.constant(id),
			area: fc.constant(area),
			title: fc.constant(titles[0]!),
			contacts: fc.array(contact, { maxLength: 2 }),
			commitments: fc.constant(commitments),
			undertaken: groups,
			planned: groups,
			capacityBuilding: fc.record({ participation: items, needs: items, expertise: items }),
		});
	});
}

const summaryPart: fc.Arbitrary<SummaryGroup[]> = fc
	.tuple(items, fc.subarray(ctap2008.sections), items)
	.map(([free, sections, below]) => [
		...(free.length ? [{ section: null, heading: null, items: free }] : []),
		...sections.map(({ id, titles }) => ({ section: id, heading: titles[0]!, items: below })),
	]);

/** Plans with any words in the places where an author writes. */
export const randomPlan: fc.Arbitrary<Plan> = fc
	.record({
		title: fc.constantFrom('2014 APEC COUNTER-TERRORISM ACTION PLAN', null),
		calendarYear: fc.constantFrom(2014, null),
		lastUpdated: fc.constantFrom({ text: 'January 2013', date: '2013-01' }, null),
		objective: fc.option(sentence.map((text) => `Where appropriate, ${text}`)),
		submission: fc.constantFrom(null, {
			documentNumber: '2015/SOM1/CTWG/016',
			agendaItem: '6',
			title: '2014 Counter Terrorism Action Plan – Korea',
			purpose: 'Information',
			submittedBy: 'Korea',
			meeting: {
				name: '4th Counter-Terrorism Working Group Meeting',
				place: 'Subic, Philippines',
				dates: '31 January – 1 February 2015',
				start: '2015-01-31',
				end: '2015-02-01',
			},
		}),
		executiveSummary: fc.record({ achievements: summaryPart, forwardWork: summaryPart, capacityBuilding: summaryPart }),
		sections: fc.subarray(ctap2008.sections, { minLength: 2 }).chain((list) => fc.tuple(...list.map(section))),
		assistance: fc.option(
			fc.record({ contacts: fc.array(contact, { maxLength: 1 }), items: fc.array(item, { maxLength: 2 }) }),
		),
		unmapped,
	})
	.map((found) => ({
		schemaVersion: '1.0' as const,
		source: {
			file: 'plan.docx',
			format: 'docx' as const,
			sha256: '0'.repeat(64),
			bytes: 1,
			pages: null,
			extractor: { name: 'docx', version: '1' },
		},
		template: { id: 'ctap-2008', confidence: 1 },
		economy: { name: 'Republic of Korea', code: 'KOR' },
		...found,
		removed: [],
		accounting: { words: 0, template: 0, mapped: 0, unmapped: 0, removed: 0 },
		diagnostics: [],
	}));

/** What a plan says, without where it said it and how sure the reading is. */
export function factsOf({
	source: _,
	accounting: __,
	diagnostics: ___,
	removed: ____,
	template,
	...plan
}: Plan): unknown {
	return JSON.parse(
		JSON.stringify({ template: template.id, ...plan }, (key, value) =>
			key === 'location' || key === 'confidence' ? undefined : value,
		),
	);
}
