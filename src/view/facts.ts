import type { Location } from '../document/location.js';

/** What a stretch of the page is: what the plan says, what was left over, taken out, matched with doubt, or reported. */
export const KINDS = ['fact', 'doubtful', 'unmapped', 'removed', 'message'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that the plan pane shows and that has its place in the source. */
export interface Fact {
	/** Unique on the page: `f12`. */
	id: string;
	kind: Kind;
	/** Id of the section it belongs to; null for what stands outside of them. */
	section: string | null;
	/** What it is, for those who cannot see where it stands: 'Measure undertaken', 'Removed: comment'. */
	label: string;
	text: string;
	/** Id of the place in the source: `s3`; null where it is not known. */
	place: string | null;
	location: Location | null;
}

/** The source pane, as far as facts need it: it makes places, and is printed when all facts are known. */
export interface Source {
	/** The place that a location means; null where the source has none such. `text` is what stands there. */
	placeAt(location: Location, text: string): string | null;
	html(facts: FactBook): string;
}

/** All facts of a page in their order, and by their place. */
export class FactBook {
	readonly all: Fact[] = [];
	private readonly byPlace = new Map<string, Fact[]>();

	constructor(private readonly source: Source) {}

	add(fact: Omit<Fact, 'id' | 'place'>): Fact {
		const place = fact.location ? this.source.placeAt(fact.location, fact.text) : null;
		const added = { ...fact, id: `f${this.all.length + 1}`, place };
		this.all.push(added);
		if (place !== null) {
			const there = this.byPlace.get(place);
			if (there) there.push(added);
			else this.byPlace.set(place, [added]);
		}
		return added;
	}

	at(place: string): Fact[] {
		return this.byPlace.get(place) ?? [];
	}

	count(kind: Kind): number {
		return this.all.reduce((sum, fact) => sum + (fact.kind === kind ? 1 : 0), 0);
	}
}
