import type { Location } from '../document/location.js';
import { type Slice, tidyText } from '../document/slice.js';
import type { Contact, Phone } from '../plan/schema.js';
import { organizationOf } from './organization.js';
import { splitPerson } from './person.js';
import { locationOf } from '../document/place.js';

/** A contact while its values come in. */
export class Draft {
	readonly name: Slice[] = [];
	readonly title: Slice[] = [];
	readonly organization: Slice[] = [];
	readonly telephone: Phone[] = [];
	readonly fax: Phone[] = [];
	readonly emails: string[] = [];
	/** Labels met, with and without a value. */
	readonly asked = new Set<string>();

	constructor(
		readonly label: string,
		private location: Location | null,
	) {}

	/** A contact begins at its label, or where its first text stands. */
	locate(slice: Slice | null): void {
		if (slice) this.location ??= locationOf(slice);
	}

	get isEmpty(): boolean {
		return (
			this.name.length +
				this.title.length +
				this.organization.length +
				this.telephone.length +
				this.fax.length +
				this.emails.length ===
			0
		);
	}

	get hasNumbers(): boolean {
		return this.telephone.length + this.fax.length + this.emails.length > 0;
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
			organization: joined(this.organization) ?? (title === null ? null : organizationOf(title)),
			telephone: this.telephone,
			fax: this.fax,
			emails: this.emails,
			location: this.location ?? {},
		};
	}
}

/** A value on one line, without the separator that ends it. */
function joined(slices: Slice[]): string | null {
	const text = slices.map(tidyText).join(' ');
	let end = text.length;
	while (end > 0 && /[\s,;|，；、]/u.test(text[end - 1]!)) end--;
	return end > 0 ? text.slice(0, end) : null;
}
