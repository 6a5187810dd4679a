import type { Document } from '../document/nodes.js';
import type { Template } from '../templates/template.js';
import { wording } from '../wording/wording.js';
import { align, type State } from './align.js';
import { CERTAIN } from './candidate.js';
import { commitmentSections, type Quoted, quotedIn } from './commitment-sections.js';
import { findContents } from './contents.js';
import { splitAnnex, splitFlow } from './flow.js';
import { commonSize, headingness } from './headingness.js';
import { Matcher } from './matcher.js';
import { matrixOf } from './matrix.js';
import { outsideCandidate, SIGNATURE } from './outside.js';
import { addOutsideByLook } from './outside-look.js';
import { readingsAt } from './readings.js';
import { type Outline, restOf, segmentsOf } from './segments.js';
import { signatureStart } from './signature.js';
import { takeTranslations } from './translations.js';
import { isHeadAgain, isPrompt, type Unit, unitsOf } from './unit.js';

/** Text that begins with a label of contacts stands among contacts. */
const CONTACT_WORTH = 0.3;
/** A commitment stands in its own section. */
const COMMITMENT_WORTH = 0.25;
/** What a signature block is worth, and how sure it is: its lines would be items else. */
const SIGNATURE_WORTH = 1;
const SIGNED = 0.6;
/** Two headings of a form together are longer, in characters. */
const GLUED = 100;

/** Finds the headings of a form in a document, all at once, and cuts the document at them. */
export function outline(document: Document, template: Template): Outline {
	const matcher = new Matcher(template);
	const isHeading = (text: string): boolean => matcher.isHeading(text);
	const isContact = contactTest(template);
	const { own, annex, behind } = splitAnnex(document.blocks);
	const isForm = (text: string): boolean => isContact(text) || isHeading(text);
	const { flow, aside } = splitFlow(own, isForm);
	aside.push(...behind);
	const quoted = quotedIn(template);
	const contents = findContents(flow, isHeading);
	const all = unitsOf(
		flow.filter((block) => !contents.has(block)),
		(text) => (isContact(text) ? 1 : Math.max(matcher.headingLikeness(text), certainly(quoted, text))),
		(table) => matrixOf(table, template),
	);
	const isPrinted = (unit: Unit): boolean => isPrompt(unit) || isHeadAgain(unit);
	const prompts = all.filter(isPrinted);
	const units = all.filter((unit) => !isPrinted(unit));
	const asideUnits = unitsOf([...aside, ...flow.filter((block) => contents.has(block))], () => 0);

	const bodySize = commonSize(units);
	splitGlued(units, matcher);
	const look = (unit: Unit): number => headingness(unit, bodySize);
	const singles = units.map((unit) => (unit.cell?.role ? [] : matcher.candidates(unit, [], look(unit))));
	const readings = units.map((unit, i) =>
		readingsAt(units, i, singles, (more) => matcher.candidates(unit, more, look(unit))),
	);
	const signature = signatureStart(units, ({ text }) => isForm(text));
	if (signature !== null) {
		const candidate = outsideCandidate(SIGNED, SIGNATURE_WORTH, SIGNATURE);
		readings[signature]!.push({ from: signature, length: 1, candidate });
	}
	const commitments = commitmentSections(units, quoted);
	const content = (i: number, state: State): number => {
		if (isContact(units[i]!.text)) return isContactPlace(state) ? CONTACT_WORTH : -CONTACT_WORTH;
		const at = commitments[i];
		if (!at || state.kind !== 'slot') return 0;
		return at === state.section ? COMMITMENT_WORTH : -COMMITMENT_WORTH;
	};
	let placed = align(units.length, readings, template, content);
	if (addOutsideByLook(units, placed, readings, look)) placed = align(units.length, readings, template, content);
	const segments = segmentsOf(units, placed);
	takeTranslations(segments, isContact);
	const ofForm = annex ? [...prompts, annex] : prompts;
	if (ofForm.length > 0)
		segments.push({ state: { kind: 'end' }, heading: [], candidate: null, content: [], instructions: ofForm });
	return { segments, aside: asideUnits };
}

/** How alike a text and a commitment are where that needs no other evidence, else 0. One with a bracket open goes on. */
function certainly(quoted: Quoted, text: string): number {
	if (/[(（][^()（）]*$/u.test(text)) return 0;
	const { likeness } = quoted(text) ?? { likeness: 0 };
	return likeness >= CERTAIN ? likeness : 0;
}

const isContactPlace = (state: State): boolean =>
	state.kind === 'assistance' || (state.kind === 'slot' && state.slot === 'contacts');

/** Tells whether a text begins with a label of contacts. */
function contactTest({ contacts }: Template): (text: string) => boolean {
	const labels = contacts.map(wording);
	return (text) => {
		const { stems } = wording(text.slice(0, 80));
		return labels.some((label) => label.stems.every((stem, i) => stem === stems[i]));
	};
}

/** Cuts units in which a heading is followed by another one on the same line: a reader has glued two paragraphs. */
function splitGlued(units: Unit[], matcher: Matcher): void {
	for (let i = 0; i < units.length; i += 1) {
		const unit = units[i]!;
		if (unit.cell?.role || unit.marker || unit.text.length < GLUED) continue;
		for (const candidate of matcher.candidates(unit, [], 0)) {
			const rest = restOf(unit, candidate);
			if (!rest || candidate.confidence < CERTAIN || !matcher.isHeading(rest.tail.text)) continue;
			units.splice(i, 1, rest.head, rest.tail);
			break;
		}
	}
}
