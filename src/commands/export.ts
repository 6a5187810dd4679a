import { Option } from 'commander';
import { addTimeoutOption } from './limit-options.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions } from './options.js';

export interface ExportOptions extends ReadingOptions {
	to: 'csv' | 'ndjson' | 'xlsx';
	table?: string;
}

/** `ctap export`: plans as tables. */
export const exportCommand: AddCommand = (program, done) => {
	const command = program
		.command('export')
		.summary('write tables for spreadsheets and databases')
		.description('Write plans as tables for spreadsheets and databases: CSV, NDJSON or Excel.')
		.argument('<input...>', 'plans: documents, plan JSON, NDJSON, folders, or - for standard input')
		.addOption(new Option('--to <format>', 'format').choices(['csv', 'ndjson', 'xlsx']).makeOptionMandatory())
		.option('--table <name>', 'one table only, to standard output or the file of -o')
		.option('-o, --output <path>', 'the folder for one file a table (csv, ndjson), or the .xlsx file');
	addTimeoutOption(addReadingOptions(command))
		.addHelpText(
			'after',
			examples([
				['ctap export plans/ --to csv -o tables/', 'write tables/measures.csv, tables/contacts.csv …'],
				['ctap export plans.ndjson --to xlsx -o plans.xlsx', 'write a workbook with a sheet a table'],
				['ctap export plan.docx --to ndjson --table measures', 'print one table'],
			]),
		)
		.action(async (inputs: string[], options: ExportOptions) => {
			const { exportPlans } = await import('./export-run.js');
			done(await exportPlans(inputs, options));
		});
};
