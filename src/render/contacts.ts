import type { Block } from '../document/nodes.js';
import { organizationOf } from '../map/organization.js';
import type { Contact, Phone } from '../plan/schema.js';
import { paragraph, table } from './blocks.js';

/** Stands between two numbers or addresses of one contact. */
const AND = '; ';

/** A table for each contact: its label, then a row for each field of the form, filled or not. */
export function contactBlocks(contacts: Contact[]): Block[] {
	return contacts.flatMap((contact) => [table(rowsOf(contact), true), paragraph('')]);
}

function rowsOf({ label, name, title, organization, telephone, fax, emails }: Contact): Block[][][] {
	const row = (name: string, value: string | null): Block[][] => [
		[paragraph(`${name}:`, { bold: true })],
		[paragraph(value ?? '')],
	];
	// The form has no line for it: it stands within the title, and alone only where the title does not name it.
	const alone = organization !== null && (title === null || organizationOf(title) !== organization);
	return [
		row(label, null),
		row('Name', name),
		row('Title', title),
		...(alone ? [row('Organization', organization)] : []),
		row('Telephone Number', numbers(telephone)),
		row('Fax Number', numbers(fax)),
		row('Email Address', emails.join(AND)),
	];
}

const numbers = (phones: Phone[]): string => phones.map(({ text }) => text).join(AND);
