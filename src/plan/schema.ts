import * as z from 'zod';
import { REMOVED_KINDS } from '../document/nodes.js';

/**
 * The plan as `ctap parse` prints it: the single source of truth. The types below are inferred from it and
 * `schemas/plan.schema.json` is generated from it. Loading zod costs time at start-up, so everything but
 * `validate.ts` and `json-schema.ts` imports the types only.
 */

const position = (what: string) => z.int().min(1).optional().describe(`${what}, counted from 1`);
const confidence = z.number().min(0).max(1);
const words = (what: string) => z.int().min(0).describe(what);
/** As precise as the source: a year, a month or a day. */
const partialDate = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);

const locationSchema = z
	.strictObject({
		page: position('Page'),
		line: position('Line'),
		paragraph: position('Paragraph of the body, those in tables included'),
		box: z
			.tuple([z.number(), z.number(), z.number(), z.number()])
			.optional()
			.describe('x, y, width and height in PDF points; the origin is the top left corner of the page'),
	})
	.meta({ id: 'Location', description: 'A place in the source, as exact as its format allows' });

const place = (what: string) => locationSchema.meta({ description: `Where ${what} begins` });

export const sourceSchema = z
	.strictObject({
		file: z.string().describe('Base name of the file, so that the output is the same on every machine'),
		format: z.enum(['docx', 'pdf', 'markdown']).describe('Format the content was recognised as'),
		sha256: z
			.string()
			.regex(/^[0-9a-f]{64}$/)
			.describe('SHA-256 of the bytes that were read, in hexadecimal'),
		bytes: z.int().min(0).describe('Size of the file in bytes'),
		pages: z.int().min(0).nullable().describe('Number of pages; null where the format stores none'),
		extractor: z
			.strictObject({
				name: z.string().describe('Name of the reader'),
				version: z.string().describe('Version of the reader'),
			})
			.describe('What read the file'),
	})
	.meta({ id: 'Source', description: 'The file that was read' });

export const itemSchema = z
	.strictObject({
		text: z.string().describe('One bullet or one paragraph as its author meant it, on one line, without its mark'),
		agency: z
			.string()
			.nullable()
			.describe("The agency a line such as '(National Police Agency)' above a run of items names; null for sub-items"),
		get items(): z.ZodArray<typeof itemSchema> {
			return z.array(itemSchema).describe('Sub-bullets');
		},
		location: place('the item'),
	})
	.meta({ id: 'Item', description: 'One thing that the economy reports, with its sub-items' });

export const phoneSchema = z
	.strictObject({
		text: z.string().describe('The number as printed'),
		e164: z
			.string()
			.regex(/^\+[1-9]\d{1,14}$/)
			.nullable()
			.describe('The number in E.164, without its extension; null where it is no complete number'),
	})
	.meta({ id: 'Phone', description: 'A telephone or fax number' });

export const contactSchema = z
	.strictObject({
		label: z.string().describe("The label the contact stands under, such as 'Contact Point'"),
		name: z.string().nullable().describe('Name as written, native script and honorifics included'),
		title: z.string().nullable().describe('Title as written, ministry included'),
		organization: z.string().nullable().describe('Ministry or agency named in the title'),
		telephone: z.array(phoneSchema).describe('Telephone numbers, in order'),
		fax: z.array(phoneSchema).describe('Fax numbers, in order'),
		emails: z
			.array(z.string().meta({ format: 'email', description: 'An address as written; it may be malformed' }))
			.describe('E-mail addresses, in order'),
		location: place('the label of the contact'),
	})
	.meta({ id: 'Contact', description: 'A contact point' });

export const linkSchema = z
	.strictObject({
		text: z.string().describe('The words that carry the link'),
		url: z.string().nullable().describe('Target of the link; null where it has none or leads into the document itself'),
	})
	.meta({ id: 'Link', description: 'A link in the text of a commitment' });

export const commitmentSchema = z
	.strictObject({
		id: z.string().describe("Id of the section and position within it: 'A.1.3'"),
		text: z.string().describe("The commitment as written, its trailing '(2002, 2005)' included"),
		years: z.array(z.int()).describe('Years in brackets, each once, in order of appearance'),
		links: z.array(linkSchema).describe('Links in the text, in order'),
	})
	.meta({ id: 'Commitment', description: "A commitment of APEC's Leaders or Ministers" });

export const measureGroupSchema = z
	.strictObject({
		heading: z.string().nullable().describe('The commitment as the author repeated it; null where there is no heading'),
		commitment: z
			.strictObject({
				id: z.string().describe('Id of a commitment of the same section'),
				confidence: confidence.describe('1 for the same words, less the less alike they are'),
			})
			.nullable()
			.describe('The commitment that the group answers; null where it answers none'),
		items: z.array(itemSchema).describe('Measures; empty where the author left the group empty'),
	})
	.meta({ id: 'MeasureGroup', description: 'Measures that answer one commitment' });

export const sectionSchema = z
	.strictObject({
		id: z.string().describe("Id of the section: 'A.1', 'B'"),
		area: z.string().describe("Letter of the area that the section belongs to: 'A'"),
		title: z.string().describe("Title as written, without its number: 'Protect Cargo'"),
		contacts: z.array(contactSchema).describe('Contact points of the section'),
		commitments: z.array(commitmentSchema).describe('Commitments as printed in the plan'),
		undertaken: z.array(measureGroupSchema).describe('Measures undertaken since the last update'),
		planned: z.array(measureGroupSchema).describe('Further measures planned'),
		capacityBuilding: z
			.strictObject({
				participation: z.array(itemSchema).describe('Activities in which the economy took part'),
				needs: z.array(itemSchema).describe('Capacity building needs'),
				expertise: z.array(itemSchema).describe('Expertise or assistance that the economy could provide'),
			})
			.describe('Answers to the three capacity building questions'),
	})
	.meta({ id: 'Section', description: 'One section of the template' });

export const summaryGroupSchema = z
	.strictObject({
		section: z.string().nullable().describe("Section or area that the heading names: 'A.1', 'A', 'B'; null for none"),
		heading: z.string().nullable().describe('Heading as written, without its number; null where there is none'),
		items: z.array(itemSchema).describe('What stands below the heading'),
	})
	.meta({ id: 'SummaryGroup', description: 'One heading inside a part of the executive summary' });

export const submissionSchema = z
	.strictObject({
		documentNumber: z.string().nullable().describe("Number of the meeting paper: '2015/SOM1/CTWG/016'"),
		agendaItem: z.string().nullable().describe('Agenda item'),
		title: z.string().nullable().describe('Title of the paper'),
		purpose: z.string().nullable().describe("Purpose of the paper: 'Information'"),
		submittedBy: z.string().nullable().describe('Who submitted the paper'),
		meeting: z
			.strictObject({
				name: z.string().describe('Name of the meeting'),
				place: z.string().nullable().describe('Where it was held'),
				dates: z.string().nullable().describe('When it was held, as written'),
				start: z.iso.date().nullable().describe('First day; null where the text does not tell the day'),
				end: z.iso.date().nullable().describe('Last day; null where the text does not tell the day'),
			})
			.nullable()
			.describe('The meeting the paper was submitted to'),
	})
	.meta({ id: 'Submission', description: 'The cover sheet of a meeting paper' });

export const blockSchema = z
	.strictObject({
		kind: z.enum(['heading', 'paragraph', 'listItem', 'tableRow']).describe('What the text was in the source'),
		text: z.string().describe('The text on one line; the cells of a table row are joined by a space'),
		location: place('the text'),
	})
	.meta({ id: 'Block', description: 'Text that no slot of the template claims' });

export const removedSchema = z
	.strictObject({
		kind: z.enum(REMOVED_KINDS).describe('Why it was taken out'),
		text: z.string().describe('The words that were taken out, on one line'),
		location: place('the text'),
	})
	.meta({ id: 'Removed', description: 'Text that was taken out as noise' });

export const accountingSchema = z
	.strictObject({
		words: words('All words of the source'),
		template: words('Words of recognised headings, labels, questions and instructions'),
		mapped: words('Words that reached a slot of the plan'),
		unmapped: words('Words in `unmapped`'),
		removed: words('Words in `removed`'),
	})
	.meta({
		id: 'Accounting',
		description: 'Where every word of the source went: words = template + mapped + unmapped + removed',
	});

export const diagnosticSchema = z
	.strictObject({
		rule: z
			.string()
			.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
			.describe("Stable id of the rule: 'title-year-mismatch'"),
		severity: z.enum(['error', 'warning', 'info']).describe('How grave it is'),
		message: z.string().describe('One sentence for people'),
		location: locationSchema.nullable().describe('The place it is about; null where it is about the whole file'),
	})
	.meta({ id: 'Diagnostic', description: 'Something the reader of the plan should know' });

export const planSchema = z
	.strictObject({
		schemaVersion: z.literal('1.0').describe('Version of this schema'),
		source: sourceSchema.describe('The file that the plan was read from'),
		template: z
			.strictObject({
				id: z.string().describe("Id of the template version: 'ctap-2008'"),
				confidence: confidence.describe('How sure it is that the file follows this version'),
			})
			.describe('The template version that the file follows'),
		submission: submissionSchema.nullable().describe('The cover sheet; null where the file has none'),
		title: z.string().nullable().describe('Title of the plan, after accepted changes'),
		economy: z
			.strictObject({
				name: z.string().describe('Name as written'),
				code: z
					.string()
					.regex(/^[A-Z]{3}$/)
					.describe('ISO 3166-1 alpha-3 code'),
			})
			.nullable()
			.describe('The economy whose plan it is'),
		calendarYear: z.int().nullable().describe('What stands behind the label of the calendar year'),
		lastUpdated: z
			.strictObject({
				text: z.string().describe('As written'),
				date: partialDate.nullable().describe("ISO 8601, as precise as the text: '2013-01'; null where it is no date"),
			})
			.nullable()
			.describe('When the plan was last updated'),
		objective: z.string().nullable().describe('Objective of the plan'),
		executiveSummary: z
			.strictObject({
				achievements: z.array(summaryGroupSchema).describe('1. Main achievements and progress'),
				forwardWork: z.array(summaryGroupSchema).describe('2. Forward work program'),
				capacityBuilding: z.array(summaryGroupSchema).describe('3. Capacity building needs and opportunities'),
			})
			.describe('The executive summary, part by part'),
		sections: z.array(sectionSchema).describe('Sections in document order'),
		assistance: z
			.strictObject({
				contacts: z.array(contactSchema).describe('Contact points for assistance'),
				items: z.array(itemSchema).describe('What the economy offers'),
			})
			.nullable()
			.describe('Possible assistance and expertise to offer; null where the plan has no such part'),
		unmapped: z.array(blockSchema).describe('Text that no slot of the template claims: kept, never dropped'),
		removed: z.array(removedSchema).describe('Everything taken out as noise, each with its reason and place'),
		accounting: accountingSchema.describe('Where every word of the source went'),
		diagnostics: z.array(diagnosticSchema).describe('What the reader of the plan should know'),
	})
	.meta({ title: 'Plan', description: 'An APEC Counter-Terrorism Action Plan, as `ctap parse` prints it' });

export type Plan = z.infer<typeof planSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type Meeting = NonNullable<Submission['meeting']>;
export type SummaryGroup = z.infer<typeof summaryGroupSchema>;
export type ExecutiveSummary = Plan['executiveSummary'];
export type Section = z.infer<typeof sectionSchema>;
export type CapacityBuilding = Section['capacityBuilding'];
export type Commitment = z.infer<typeof commitmentSchema>;
export type MeasureGroup = z.infer<typeof measureGroupSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Phone = z.infer<typeof phoneSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Assistance = NonNullable<Plan['assistance']>;
export type UnmappedBlock = z.infer<typeof blockSchema>;
export type Removed = z.infer<typeof removedSchema>;
export type Accounting = z.infer<typeof accountingSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
