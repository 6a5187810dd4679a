import { InvalidArgumentError, Option } from 'commander';
import type { ArchivedPlan } from '../archive/plans.js';
import type { ReportOptions, ReportPart } from '../compile/report.js';
import { CtapError } from '../diagnostics/errors.js';
import { addTimeoutOption } from './limit-options.js';
import { printsColor } from './messages.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions } from './options.js';
import { refuseInputs, writeOutput } from './output.js';

interface Options extends ReadingOptions {
	to?: ReportFormat;
	section?: string[];
	economy?: string[];
	year?: number[];
	only?: ReportPart;
}

type ReportFormat = 'terminal' | 'markdown' | 'html' | 'docx' | 'json';
/** The format that a file's name asks for. */
const BY_EXTENSION: [end: string, format: ReportFormat][] = [
	['.md', 'markdown'],
	['.html', 'html'],
	['.docx', 'docx'],
	['.json', 'json'],
];

const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** `ctap report`: one document over many plans. */
export const reportCommand: AddCommand = (program, done) => {
	const command = program
		.command('report')
		.summary('compile one document over many plans')
		.description('Compile one report over many plans: needs and offers that match, measures by date, gaps.')
		.argument('<input...>', 'plans: documents, plan JSON, NDJSON, folders, or - for standard input')
		.addOption(
			new Option('--to <format>', "what to write; default: what the file's name says, else terminal").choices([
				'terminal',
				'markdown',
				'html',
				'docx',
				'json',
			]),
		)
		.option('--section <id>', 'this section or area only; may be repeated', collect)
		.option('--economy <code or name>', 'plans of this economy only; may be repeated', collect)
		.option('--year <year>', 'plans of this calendar year only; may be repeated', years)
		.addOption(new Option('--only <part>', 'one part only').choices(['needs', 'offers', 'planned']))
		.option('-o, --output <file>', 'write to a file');
	addTimeoutOption(addReadingOptions(command))
		.addHelpText(
			'after',
			examples([
				['ctap report plans/ -o report.html', 'write a page that prints'],
				['ctap report plans.ndjson --only needs --section A.3', 'show who needs what in aviation'],
				['ctap report 2014/*.docx --to json', 'the same for programs'],
			]),
		)
		.action(async (inputs: string[], options: Options) => done(await report(inputs, options)));
};

function years(text: string, before: number[] = []): number[] {
	if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('Give a year of four digits.');
	return [...before, Number(text)];
}

async function report(inputs: string[], options: Options): Promise<number> {
	const { output, only } = options;
	const format = options.to ?? BY_EXTENSION.find(([end]) => output?.toLowerCase().endsWith(end))?.[1] ?? 'terminal';
	if (format === 'docx' && output === undefined) {
		throw new CtapError('usage', '--to docx needs -o FILE.docx; - is standard output.');
	}
	if (output !== undefined) await refuseInputs(inputs, [output]);
	const [{ compileReport }, { REPORT_REPORTERS }, { openPlanInput }] = await Promise.all([
		import('../compile/report.js'),
		import('../reporters/compile/index.js'),
		import('./plan-input.js'),
	]);
	const { plans, exitCode } = openPlanInput(inputs, options);
	const all: ArchivedPlan[] = [];
	for await (const plan of plans) all.push(plan);
	const wanted: ReportOptions = { sections: options.section, economies: options.economy, years: options.year, only };
	const compiled = compileReport(all, wanted);
	await writeOutput(await REPORT_REPORTERS[format](compiled, { color: printsColor(options) }), output);
	return exitCode();
}
