import type { ExpectedContact, ExpectedGroup, ExpectedSection } from './compare.js';
import type { Hand } from './hand.js';
import { cellOf, writeItems } from './items.js';
import { cardOf } from './kinds/contacts.js';
import type { ListStyle } from './kinds/lists.js';
import { formQuestion } from './kinds/slot-headings.js';
import { type Answer, type Model, type Person, QUESTIONS, type SectionModel } from './model.js';
import { type Cell, cell, type Look, type Page, paragraph, table } from './page.js';
import type { Random } from './random.js';
import { type Format, Writer } from './writer.js';

const AREA = 'ENHANCING THE SECURE FLOW OF TRADE AND PEOPLE IN THE APEC REGION';
const OBJECTIVE =
	"Where appropriate, to self-assess progress against APEC Leaders' and Ministers' counter-terrorism commitments, and to identify capacity building needs to assist the CTTF to identify priority areas for future cooperation.";

/** Writes a model in a hand: the page, and what a careful reader makes of it. */
export function compose(
	model: Model,
	hand: Hand,
	format: Format,
	r: Random,
): { page: Page; expected: Writer['expected'] } {
	const w = new Writer(model, format, r);
	const { gap } = hand.gap;
	// What the format counts has to stand in order.
	const sections = gap === 'order' && !hand.number.automatic ? r.shuffle(model.sections) : model.sections;
	add(w, hand, 'begin');
	writeFront(w, hand);
	add(w, hand, 'after-front');
	if (gap !== 'summary') writeSummary(w, hand);
	let area = '';
	const counting = w.newList();
	for (const section of sections) {
		if (section.area !== area && section.area === 'A' && (gap !== 'areas' || hand.number.automatic)) {
			w.add(
				hand.number.automatic
					? paragraph(AREA, lookOf(hand), { list: w.list('section', 0, counting) })
					: paragraph(`A. ${AREA}`, lookOf(hand)),
			);
		}
		area = section.area;
		writeSection(w, hand, section, counting);
	}
	if (model.assistance) writeAssistance(w, hand);
	add(w, hand, 'end');
	return { page: { nodes: w.nodes, header: w.header, footer: false }, expected: w.expected };
}

function add(w: Writer, hand: Hand, at: string): void {
	for (const addition of hand.additions) if (addition.at === at) addition.write(w);
}

/** Larger type stands for itself; other looks are the same for areas. */
const lookOf = ({ sectionLook }: Hand): Look =>
	sectionLook.look.heading ? { heading: sectionLook.look.heading - 1 } : sectionLook.look;

function writeFront(w: Writer, hand: Hand): void {
	const { economy, year } = w.model;
	const { expected } = w;
	hand.cover.write(w);
	const title = hand.planTitle.title(year, economy.name);
	if (title) w.text(title, { bold: true, centered: true });
	expected.title = title;
	const [text, date] = hand.date.write(year - 1, w.r.int(1, 12), w.r.int(13, 28));
	const { gap, placeholder } = hand.fieldGap;
	const gone = (field: typeof gap): string | null => (field === gap ? (placeholder ? w.placeholder() : '') : null);
	hand.front.write(w, {
		economy: economy.name,
		year: gone('year') ?? String(year),
		updated: gone('updated') ?? text,
	});
	expected.economy = { name: economy.name, code: economy.code };
	expected.calendarYear = gap === 'year' ? null : year;
	expected.lastUpdated = gap === 'updated' ? null : { text, date };
	w.text(`Objective: ${OBJECTIVE}`);
	expected.objective = OBJECTIVE;
}

function writeSummary(w: Writer, hand: Hand): void {
	const head: Look = hand.sectionLook.look.heading ? { heading: 1 } : { bold: true };
	w.text('EXECUTIVE SUMMARY', head);
	const counting = w.newList();
	w.model.summary.forEach(({ part, groups }, i) => {
		const heading = hand.part.heading(part, i + 1);
		w.add(
			paragraph(
				heading,
				head.heading ? { heading: 2 } : { bold: true },
				hand.part.automatic && !head.heading ? { list: w.list('number', 0, counting) } : {},
			),
		);
		let area = '';
		const { line, bold, underline, areas } = hand.summaryGroup;
		if (!line) {
			const items = groups.flatMap((group) => group.items);
			w.expected.executiveSummary[part].push({
				section: null,
				heading: null,
				items: writeItems(w, items, hand.summaryItems, 0),
			});
			return;
		}
		for (const { section, items } of groups) {
			const letter = section[0]!;
			if (areas && letter === 'A' && area !== 'A') w.text(`A. ${AREA}`, { bold });
			area = letter;
			const title = titleOf(hand, section);
			w.text(line(section, title), { bold, underline });
			w.expected.executiveSummary[part].push({
				section,
				heading: title,
				items: writeItems(w, items, hand.summaryItems, hand.agencies.share * 0.5),
			});
		}
	});
}

const titleOf = (hand: Hand, id: string): string => hand.title.titles[id]!;

function writeSection(w: Writer, hand: Hand, section: SectionModel, counting: number): void {
	const { id } = section;
	const title = titleOf(hand, id);
	const colon = hand.colon ? ':' : '';
	const { lines, automatic } = hand.number;
	const texts = lines(id, title);
	const { look, boxed } = hand.sectionLook;
	const parts = texts.map((text, i) =>
		paragraph(
			i === texts.length - 1 ? text + colon : text,
			look.heading && text.includes('\n') ? { bold: true } : look,
			automatic ? { list: w.list('section', id.includes('.') ? 1 : 0, counting) } : {},
		),
	);
	if (boxed) w.add(table([cell(...parts)]));
	else w.add(...parts);
	const expected: ExpectedSection = {
		id,
		title,
		contacts: hand.gap.gap === 'contacts' ? [] : writePeople(w, hand, section.people, hand.point.name),
		commitments: [],
		undertaken: [],
		planned: [],
		capacityBuilding: { participation: [], needs: [], expertise: [] },
	};
	w.expected.sections.push(expected);
	if (!hand.measures.matrix || hand.measures.listed) writeCommitments(w, hand, section, expected);
	if (hand.measures.matrix) writeMatrix(w, hand, section, expected);
	else {
		slotHeading(w, hand, 'undertaken');
		expected.undertaken = writeAnswers(w, hand, section, section.undertaken);
		if (hand.gap.gap !== 'planned') {
			slotHeading(w, hand, 'planned');
			expected.planned = writeAnswers(w, hand, section, section.planned);
		}
	}
	if (hand.gap.gap !== 'questions') writeQuestions(w, hand, section, expected);
}

function writePeople(w: Writer, hand: Hand, people: Person[], point: string): ExpectedContact[] {
	const oneLine = hand.contacts.name === 'name and post in one line';
	const made = people.map((person) => cardOf(w, person, point, hand.labels, hand.numbers, hand.contactGap, oneLine));
	const alone = hand.contacts.several && people.length < 2;
	const cards = made.map(({ card }) => card);
	if (alone)
		for (const { point: label, who, numbers } of cards) {
			w.text(`${label}: ${who.map(([l, v]) => `${l}: ${v}`).join(' ')}`);
			w.text(numbers.map(([l, v]) => `${l}: ${v}`.trim()).join(' '));
		}
	else hand.contacts.write(w, cards);
	return made.map(({ expected }) => expected);
}

function slotHeading(w: Writer, hand: Hand, slot: 'commitments' | 'undertaken' | 'planned'): void {
	w.text(hand.slot.headings[slot] + (hand.slotLook.colon ? ':' : ''), hand.slotLook.look);
}

const yearsIn = (text: string): number[] =>
	[...text.matchAll(/\(((?:\d{4}(?:, | and )?)+)\)/gu)].flatMap(([, years]) => years!.match(/\d{4}/gu)!.map(Number));

function writeCommitments(w: Writer, hand: Hand, { commitments }: SectionModel, expected: ExpectedSection): void {
	slotHeading(w, hand, 'commitments');
	writeItems(
		w,
		commitments.map((text) => ({ text, below: [] })),
		hand.commitments,
		0,
	);
	expected.commitments = commitments.map(commitmentOf);
}

const commitmentOf = (text: string): ExpectedSection['commitments'][number] => ({
	text,
	years: [...new Set(yearsIn(text))],
	links: [],
});

function writeAnswers(w: Writer, hand: Hand, { id, commitments }: SectionModel, answers: Answer[]): ExpectedGroup[] {
	const { look, numbered, colon } = hand.repetitionLook;
	return answers.map(({ commitment, things }, i) => {
		const heading = hand.repetition.repeat(commitments[commitment]!, commitment + 1, w.r);
		w.text(`${numbered ? `${i + 1}. ` : ''}${heading}${colon ? ':' : ''}`, look);
		const empty = hand.gap.gap === 'items' && w.r.chance(0.4);
		if (empty && w.r.chance(0.5)) w.text(w.placeholder());
		const items = empty ? [] : writeItems(w, things, hand.items, hand.agencies.share);
		return { heading, commitment: { id: `${id}.${commitment + 1}` }, items };
	});
}

function writeMatrix(
	w: Writer,
	hand: Hand,
	{ id, commitments, undertaken, planned }: SectionModel,
	expected: ExpectedSection,
): void {
	const { head, each, merged, listed } = hand.measures;
	// The list above a table is one form, the table another.
	w.expected.template.id = listed ? '' : 'ctap-2003';
	if (!listed) expected.commitments = commitments.map(commitmentOf);
	const heads = head!.map((text) => cell(paragraph(text, { bold: true })));
	let rows: Cell[][] = [];
	let shared = false;
	const style = (s: ListStyle): ListStyle => s;
	commitments.forEach((text, i) => {
		const commitment = { id: `${id}.${i + 1}` };
		const row = [cell(text)];
		for (const [part, answers] of [
			['undertaken', undertaken],
			['planned', planned],
		] as const) {
			if (part === 'planned' && shared) {
				shared = false;
				expected.planned.push({ heading: null, commitment, items: expected.planned.at(-1)!.items });
				continue;
			}
			const things = answers.find((answer) => answer.commitment === i)?.things ?? [];
			const made = cellOf(w, things, style(hand.items));
			if (things.length === 0 && w.r.chance(0.5)) made.cell = cell(w.placeholder());
			if (part === 'planned' && merged && things.length > 0 && i + 1 < commitments.length && w.r.chance(0.4)) {
				made.cell.rowSpan = 2;
				shared = true;
			}
			row.push(made.cell);
			if (things.length > 0) expected[part].push({ heading: null, commitment, items: made.items });
		}
		rows.push(row);
		if (each) {
			w.add(table(heads, ...rows), paragraph(''));
			rows = [];
		}
	});
	if (rows.length > 0) w.add(table(heads, ...rows));
}

function writeQuestions(w: Writer, hand: Hand, { capacity }: SectionModel, expected: ExpectedSection): void {
	for (const question of QUESTIONS) {
		const things = capacity[question];
		const text = hand.question.question(formQuestion(question));
		if (hand.question.sameLine && things.length === 1) {
			w.text(`${text} ${things[0]!.text}`);
			expected.capacityBuilding[question] = [{ text: things[0]!.text, agency: null, items: [] }];
			continue;
		}
		w.text(text, hand.slotLook.look.heading ? { heading: 4 } : {});
		if (things.length === 0 && w.r.chance(0.5)) w.text(w.placeholder());
		expected.capacityBuilding[question] = writeItems(w, things, hand.answers, 0);
	}
}

function writeAssistance(w: Writer, hand: Hand): void {
	const { people, items } = w.model.assistance!;
	w.text('POSSIBLE ASSISTANCE AND EXPERTISE TO OFFER', lookOf(hand));
	const contacts = writePeople(w, hand, people, 'Contact Point for Assistance and Expertise not included above');
	add(w, hand, 'assistance');
	w.expected.assistance = { contacts, items: writeItems(w, items, hand.answers, 0) };
}
