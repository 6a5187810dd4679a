import { isContinued, withoutContinued } from '../document/continued.js';
import { isPlaceholder } from '../document/placeholder.js';
import { subslice, trim } from '../document/slice.js';
import { lookChanges } from '../outline/look.js';
import { type Unit, unitOf } from '../outline/unit.js';
import type { Commitment, MeasureGroup } from '../plan/schema.js';
import { headingText } from './heading.js';
import { agencyOf, readItems } from './items.js';
import { CommitmentIndex, type Naming } from './link.js';
import type { Mapping } from './mapping.js';

/**
 * Evidence that a text below 'measures' is a heading that repeats a commitment. Coverage is the share of its words that
 * one commitment holds, likeness that of both texts (see link.ts).
 */
const HEADING = {
	/** A plain paragraph made of a commitment's words. */
	plain: 0.8,
	/** The same in the look of a heading (bold, underlined, a heading by style). */
	styled: 0.45,
	/** A bullet only when it repeats a commitment nearly whole. */
	bullet: { coverage: 0.9, likeness: 0.8 },
	/** A bullet above deeper ones where all its words are a commitment's. */
	leading: 0.95,
	/** Below, a heading names no commitment. */
	link: 0.5,
	/** Longer texts are prose, whatever they look like. */
	length: 700,
	/** A heading that repeats no commitment is short. */
	foreignLength: 160,
};
/** Fewer words above deeper bullets may be a measure of that name. */
const LEAST_LEADING = 6;
/** Where most of the texts look like headings, the look tells nothing. */
const LOOK_IS_COMMON = 0.7;

interface Group {
	heading: Unit | null;
	naming: Naming | null;
	units: Unit[];
}

/** Cuts the text below 'measures undertaken' or 'planned' into groups, one for each heading that repeats a commitment. */
export function readMeasures(units: Unit[], commitments: Commitment[], mapping: Mapping): MeasureGroup[] {
	const index = new CommitmentIndex(commitments);
	const groups: Group[] = [{ heading: null, naming: null, units: [] }];
	const cut = units.flatMap((unit) => cutRunIn(unit, index));
	const styled = styledTest(cut);
	cut.forEach((unit, i) => {
		if (isAgain(unit, groups.at(-1)!.heading)) {
			mapping.ledger.claim(unit.slice, 'template');
			return;
		}
		const naming = headingAt(cut, i, index, styled);
		if (naming === undefined) groups.at(-1)!.units.push(unit);
		else groups.push({ heading: unit, naming, units: [] });
	});
	return groups
		.map((group) => groupOf(group, commitments, mapping))
		.filter(({ heading, items }) => heading !== null || items.length > 0);
}

/** What ends a heading that runs in: '**Container security regime.** Officers …'. */
const RUN_IN_END = /[.:：–—]\s*$/u;
/** Fewer words in bold may be there for emphasis alone. */
const LEAST_RUN_IN = 3;

/** A heading in bold that text runs on behind, on the same line, and that text. */
function cutRunIn(unit: Unit, index: CommitmentIndex): Unit[] {
	const [change] = lookChanges(unit.slice);
	if (change === undefined) return [unit];
	const head = unitOf(trim(subslice(unit.slice, 0, change)), unit.cell);
	const tail = unitOf(trim(subslice(unit.slice, change)), unit.cell);
	const isHeading = (head.look.bold || head.look.underline) && RUN_IN_END.test(head.text);
	if (!isHeading || tail.look.bold || tail.look.underline || !/^["“]?[\p{Lu}\p{N}]/u.test(tail.text)) return [unit];
	const naming = head.text.split(' ').length >= LEAST_RUN_IN ? index.find(head.text) : null;
	const { coverage, likeness } = unit.marker ? HEADING.bullet : { coverage: HEADING.plain, likeness: 0 };
	return naming && naming.coverage >= coverage && naming.likeness >= likeness ? [head, tail] : [unit];
}

/** Whether a heading is the last one, printed again with '(cont.)' because a page or slide ended. */
function isAgain({ text }: Unit, last: Unit | null): boolean {
	if (!last || !isContinued(text)) return false;
	const bare = (heading: string): string => withoutContinued(heading).toLowerCase();
	return bare(text) === bare(last.text);
}

function groupOf({ heading, naming, units }: Group, commitments: Commitment[], mapping: Mapping): MeasureGroup {
	if (!heading) return { heading: null, commitment: null, items: readItems(units, mapping) };
	mapping.ledger.claim(heading.slice, 'mapped');
	const text = headingText([heading]);
	let commitment: MeasureGroup['commitment'] = null;
	if (naming && (naming.coverage >= HEADING.link || naming.byNumber)) {
		const { id, text: known } = commitments[naming.index]!;
		commitment = {
			id,
			confidence: known === text ? 1 : Math.round(100 * Math.min(0.99, (naming.coverage + naming.likeness) / 2)) / 100,
		};
	}
	return { heading: text, commitment, items: readItems(units, mapping) };
}

/** The commitment that the unit names, if it is a heading; null for a heading that names none; undefined for text. */
function headingAt(
	units: Unit[],
	i: number,
	index: CommitmentIndex,
	styled: (unit: Unit) => boolean,
): Naming | null | undefined {
	const unit = units[i]!;
	if (isPlaceholder(unit.text) || agencyOf(unit) || unit.text.length > HEADING.length) return undefined;
	const naming = index.find(withoutContinued(unit.text));
	const look = styled(unit);
	if (naming?.byNumber) return unit.marker?.kind === 'bullet' ? undefined : naming;
	if (unit.marker && !look) {
		if (!naming) return undefined;
		if (naming.coverage >= HEADING.bullet.coverage && naming.likeness >= HEADING.bullet.likeness) return naming;
		const announces = leads(unit, units[i + 1]) && units[i + 1]!.marker !== null;
		if (announces && naming.coverage >= HEADING.leading && unit.text.split(' ').length >= LEAST_LEADING) return naming;
		const mayLead = unit.marker.kind === 'number' && unit.block.level === 0 && leads(unit, units[i + 1]);
		return mayLead && naming.coverage >= HEADING.plain ? naming : undefined;
	}
	const bullet = unit.marker?.kind === 'bullet';
	if (naming && naming.coverage >= (look && !bullet ? HEADING.styled : HEADING.plain)) return naming;
	if (!look || bullet || unit.text.length > HEADING.foreignLength || /[.;]$/u.test(unit.text)) return undefined;
	const next = units[i + 1];
	return next && !styled(next) ? null : undefined;
}

/** True where a text of another kind stands below a numbered one: a deeper or other bullet, or a plain paragraph. */
function leads(unit: Unit, next: Unit | undefined): boolean {
	if (!next) return false;
	return next.marker === null || next.block.level > unit.block.level || next.marker.kind !== unit.marker?.kind;
}

/** Tells which units look like headings among the others of their part. */
function styledTest(units: Unit[]): (unit: Unit) => boolean {
	const isStyled = ({ look }: Unit): boolean =>
		look.depth !== null || look.bold || look.underline || (look.italic && !look.caps);
	const letters = (list: Unit[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
	const common = letters(units.filter(isStyled)) / Math.max(1, letters(units));
	// One lone heading is all bold too: a share says something only where there is text to compare with.
	if (common >= LOOK_IS_COMMON && units.length > 2) return ({ look }) => look.depth !== null;
	return isStyled;
}
