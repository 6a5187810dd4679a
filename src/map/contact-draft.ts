import type { Location } from '../document/location.js';
import { locationOf } from '../document/place.js';
import { type Slice, splitLines, tidyText } from '../document/slice.js';
import type { Contact, Phone } from '../plan/schema.js';
import { organizationOfLines } from './organization.js';
import { splitPerson } from './person.js';

/** Numbers and addresses that stand behind one run of labels. */
export interface Numbers {
	telephone: Phone[];
	fax: Phone[];
	emails: string[];
	/** Labels met, with and without a value. */
	asked: Set<string>;
}

/** A contact while its values come in. */
export class Draft {
	readonly name: Slice[] = [];
	readonly title: Slice[] = [];
	readonly organization: Slice[] = [];
	/** Labels met that are not of numbers, with and without a value. */
	readonly asked = new Set<string>();
	/** One, save where a label comes again: the numbers of several persons may stand in a column beside their names. */
	groups: Numbers[] = [noNumbers()];

	constructor(
		readonly label: string,
		private location: Location | null,
	) {}

	/** A contact begins at its label, or where its first text stands. */
	locate(slice: Slice | null): void {
		if (slice) this.location ??= locationOf(slice);
	}

	/** Where numbers go now. */
	get numbers(): Numbers {
		return this.groups.at(-1)!;
	}

	/** A label of numbers: one that came already begins a group of its own. */
	ask(label: string): void {
		if (this.numbers.asked.has(label)) this.groups.push(noNumbers());
		this.numbers.asked.add(label);
	}

	get isEmpty(): boolean {
		return this.name.length + this.title.length + this.organization.length === 0 && !this.hasNumbers;
	}

	get hasNumbers(): boolean {
		return this.groups.some(({ telephone, fax, emails }) => telephone.length + fax.length + emails.length > 0);
	}

	get asksNumbers(): boolean {
		return this.groups.some(({ asked }) => asked.size > 0);
	}

	/** The contact; null where the form was left blank. */
	finish(): Contact | null {
		if (this.isEmpty) return null;
		// 'Name: Mr. X, Director, Ministry of Y' where nothing asks for a title.
		if (this.name.length === 1 && this.title.length === 0 && !this.asked.has('title')) {
			const person = splitPerson(this.name[0]!);
			if (person.name && person.title) {
				this.name[0] = person.name;
				this.title.push(person.title);
			}
		}
		const title = joined(this.title);
		return {
			label: this.label,
			name: joined(this.name),
			title,
			organization: joined(this.organization) ?? organizationOfLines(this.title.flatMap(splitLines).map(tidyText)),
			telephone: this.groups.flatMap(({ telephone }) => telephone),
			fax: this.groups.flatMap(({ fax }) => fax),
			emails: this.groups.flatMap(({ emails }) => emails),
			location: this.location ?? {},
		};
	}
}

function noNumbers(): Numbers {
	return { telephone: [], fax: [], emails: [], asked: new Set() };
}

/**
 * The contacts in their order. Where names stand in one column and their numbers in another that is read behind it, the
 * last person has as many equal groups of numbers as there are persons without: then each gets his own.
 */
export function finishAll(drafts: Draft[]): Contact[] {
	drafts.forEach((draft, i) => {
		const [first, ...more] = draft.groups;
		const before = drafts.slice(Math.max(0, i - more.length), i);
		const equal = draft.groups.every(({ asked }) => asked.size > 1 && [...asked].join() === [...first!.asked].join());
		if (more.length === 0 || before.length < more.length || !equal) return;
		if (before.some((other) => other.hasNumbers || other.asksNumbers)) return;
		[...before, draft].forEach((other, person) => {
			other.groups = [[first!, ...more][person]!];
		});
	});
	return drafts.flatMap((draft) => draft.finish() ?? []);
}

/** A value on one line, without the separator that ends it. */
function joined(slices: Slice[]): string | null {
	const text = slices.map(tidyText).join(' ');
	let end = text.length;
	while (end > 0 && /[\s,;|，；、]/u.test(text[end - 1]!)) end--;
	return end > 0 ? text.slice(0, end) : null;
}
